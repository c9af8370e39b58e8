// A mini program's socket over Node's, as much as a replay needs, for tests.
const net = require('net')

globalThis.wx = {
  createTCPSocket() {
    const listeners = { Connect: [], Message: [], Error: [], Close: [] }
    const emit = (kind, event) => listeners[kind].forEach((listener) => listener(event))
    let socket
    const self = {
      connect({ address, port }) {
        socket = net.connect(port, address)
        socket.on('connect', () => emit('Connect', {}))
        socket.on('data', (data) =>
          emit('Message', { message: data.buffer.slice(data.byteOffset, data.byteOffset + data.length) })
        )
        socket.on('error', (error) => emit('Error', { errMsg: error.message }))
        socket.on('close', () => emit('Close', { errMsg: '' }))
      },
      write(data) {
        socket.write(typeof data === 'string' ? data : Buffer.from(data))
      },
      close() {
        socket.end()
      },
    }
    for (const kind of Object.keys(listeners)) {
      self['on' + kind] = (listener) => listeners[kind].push(listener)
    }
    return self
  },
}

require(require('path').resolve(process.argv[2]))
