(function () {
  const mark = '\u0001';
  const tell = console.log.bind(console);
  const wait = globalThis.setTimeout;
  const encoder = new TextEncoder();
  const hexOf = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const shown = (value) => (value === undefined || value === null ? '' : `${value}`).replaceAll(mark, '');
  function bytesOf(data) {
    if (typeof data === 'string') return encoder.encode(data);
    if (data instanceof ArrayBuffer) return new Uint8Array(data);
    if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    return new Uint8Array(0);
  }
  function socket() {
    const heard = { Connect: [], Message: [], Error: [], Close: [], BindWifi: [] };
    const tellAll = (kind, value) => wait(() => heard[kind].slice().forEach((listener) => listener(value)), 0);
    const made = {
      connect(options) {
        const given = options || {};
        tell([mark + 'connect', shown(given.address), shown(given.port), shown(given.timeout)].join(mark));
        const ends = { address: shown(given.address), family: 'IPv4', port: Number(given.port), size: 0 };
        tellAll('Connect', { remoteInfo: ends, localInfo: { address: '0.0.0.0', family: 'IPv4', port: 0 } });
      },
      write(data) {
        const kind = typeof data === 'string' ? 'text' : 'bytes';
        tell([mark + 'write', kind, hexOf(bytesOf(data))].join(mark));
      },
      bindWifi() { tellAll('BindWifi', {}); },
      close() { tellAll('Close', { errMsg: '' }); }
    };
    for (const kind of Object.keys(heard)) {
      made['on' + kind] = (listener) => { if (typeof listener === 'function') heard[kind].push(listener); };
      made['off' + kind] = (listener) => { heard[kind] = listener === undefined ? [] : heard[kind].filter((each) => each !== listener); };
    }
    return made;
  }
  const real = globalThis.wx;
  globalThis.wx = new Proxy(real, { get: (target, name) => name === 'createTCPSocket' ? socket : target[name] });
  globalThis.setTimeout = (callback, delay, ...values) => wait(callback, 0, ...values);
  globalThis.setInterval = globalThis.setTimeout;
  for (const name of ['log', 'info', 'debug', 'warn', 'error']) console[name] = () => {};
})();
