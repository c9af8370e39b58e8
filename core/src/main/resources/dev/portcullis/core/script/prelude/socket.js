// TCPSocket, with the members of the documentation, and the objects its listeners get.
;(function (host, shared) {
  'use strict'
  const KINDS = ['Connect', 'Message', 'Error', 'Close', 'BindWifi']
  const { bytesOf, copied, inspect } = shared

  /** What the platform lets be read from its options: nothing where there are none. */
  const optionsOf = (given) => (given !== null && (typeof given === 'object' || typeof given === 'function') ? given : {})

  const textOrNumber = (value) => (typeof value === 'number' || typeof value === 'string' ? value : NaN)

  class TCPSocket {
    constructor(handle) {
      const member = (name, value) => Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true })
      member('connect', function connect(options) {
        const { address, port, timeout } = optionsOf(options)
        host.connect(handle, typeof address === 'string' ? address : '', textOrNumber(port), timeout == null ? null : textOrNumber(timeout))
      })
      member('write', function write(data) {
        if (typeof data === 'string') {
          host.writeText(handle, data)
          return
        }
        const bytes = bytesOf(data)
        if (bytes === null) {
          host.reject(handle, data === null ? 'null' : typeof data)
          return
        }
        host.writeBytes(handle, bytes.buffer, bytes.offset, bytes.length, bytes.view)
      })
      member('close', function close() {
        host.close(handle)
      })
      member('bindWifi', function bindWifi(options) {
        const { BSSID } = optionsOf(options)
        host.bindWifi(handle, typeof BSSID === 'string' ? BSSID : '')
      })
      for (const kind of KINDS) {
        let registered = []
        const on = (listener) => {
          if (typeof listener !== 'function') {
            host.note(`TCPSocket.on${kind}`, `nothing is called: the listener is ${inspect(listener, { depth: 0 })}`)
            return
          }
          registered.push({ listener, number: host.on(handle, kind, listener) })
        }
        const off = (listener) => {
          const gone = registered.filter((each) => listener === undefined || each.listener === listener)
          registered = registered.filter((each) => !gone.includes(each))
          gone.forEach((each) => host.off(handle, each.number))
        }
        member(`on${kind}`, Object.defineProperty(on, 'name', { value: `on${kind}` }))
        member(`off${kind}`, Object.defineProperty(off, 'name', { value: `off${kind}` }))
      }
    }
  }

  shared.createTCPSocket = function createTCPSocket(options) {
    const { type } = optionsOf(options)
    const asked = typeof type === 'string' ? type : type === undefined ? '' : inspect(type, { depth: 0 })
    const handle = host.create(asked)
    if (handle === null) {
      throw new Error('[TCPSocket] created too much.')
    }
    return new TCPSocket(handle)
  }

  /** Called by the host, once a listener and event: each gets an object of its own. */
  shared.deliver = {
    connect(listener, address, family, port, localAddress, localFamily, localPort) {
      listener({
        remoteInfo: { address, family, port },
        localInfo: { address: localAddress, family: localFamily, port: localPort },
      })
    },
    message(listener, bytes, address, family, port, size, localAddress, localFamily, localPort) {
      listener({
        message: copied(bytes),
        remoteInfo: { address, family, port, size },
        localInfo: { address: localAddress, family: localFamily, port: localPort },
      })
    },
    error(listener, errCode, errMsg, errno, detail) {
      const error = { errCode, errMsg }
      if (errno !== 0) {
        error.errno = errno
        error.errNum = errno
      }
      if (detail !== '') {
        error.detail = detail
      }
      listener(error)
    },
    close(listener) {
      listener({ errMsg: '' })
    },
    bindWifi(listener) {
      listener({ errMsg: 'bindWifi:ok' })
    },
  }
})
