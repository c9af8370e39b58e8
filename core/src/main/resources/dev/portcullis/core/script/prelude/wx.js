// wx: what is provided for real, and how the rest answers.
;(function (host, shared) {
  'use strict'
  const { post, inspect } = shared
  const then = Promise.prototype.then
  const api = {}
  const unknown = new Map()

  function settle(options, result, failed) {
    const call = (name) => {
      if (typeof options[name] === 'function') {
        try {
          options[name](result)
        } catch (error) {
          host.thrown(error)
        }
      }
    }
    call(failed ? 'fail' : 'success')
    call('complete')
  }

  const hasCallbacks = (options) => ['success', 'fail', 'complete'].some((name) => typeof options?.[name] === 'function')

  /** A failure as promises reject with it. */
  function failure(result) {
    return Object.assign(new Error(result.errMsg), result)
  }

  /**
   * An asynchronous function as the platform has them: with callbacks where the caller gave one, else
   * a promise.
   *
   * @param work told the options and two functions: one for what it succeeds with, one for why not
   */
  function asynchronous(name, work, quiet = false) {
    return (options) => {
      const given = options !== null && typeof options === 'object' ? options : {}
      const begin = (finish) => {
        let settled = false
        const once = (result, failed) => {
          if (!settled) {
            settled = true
            post(() => finish(result, failed))
          }
        }
        work(
          given,
          (result = {}) => once({ errMsg: `${name}:ok`, ...result }, false),
          (why, more = {}) => once({ errMsg: `${name}:fail ${why}`, ...more }, true),
        )
      }
      if (hasCallbacks(given)) {
        begin((result, failed) => settle(given, result, failed))
        return undefined
      }
      const promise = new Promise((resolve, reject) => begin((result, failed) => (failed ? reject(failure(result)) : resolve(result))))
      if (quiet) {
        Reflect.apply(then, promise, [undefined, () => {}])
      }
      return promise
    }
  }

  function provide(functions) {
    for (const [name, value] of Object.entries(functions)) {
      api[name] = typeof value === 'function' && value.name !== name ? Object.defineProperty(value, 'name', { value: name }) : value
    }
  }

  const provideAsync = (functions) => provide(Object.fromEntries(Object.entries(functions).map(([name, work]) => [name, asynchronous(name, work)])))

  /** Noted the first time only: scripts poll. */
  function noteOnce(name) {
    if (!unknown.get(name).noted) {
      unknown.get(name).noted = true
      host.note(name, 'is not provided here')
    }
  }

  /** Something nobody provides: callable, and with members that are the same. */
  function stub(name) {
    const known = unknown.get(name)
    if (known !== undefined) {
      return known.stub
    }
    const last = name.slice(name.lastIndexOf('.') + 1)
    const fails = asynchronous(last, (options, ok, fail) => fail('not provided by Portcullis'), true)
    const call = function (options) {
      noteOnce(name)
      if (/^(on|off)[A-Z]|Sync$/.test(last)) {
        return undefined
      }
      return /^create|Manager$|Context$/.test(last) ? stub(`${name}()`) : fails(options)
    }
    const made = new Proxy(call, {
      get(target, key) {
        if (typeof key === 'symbol' || key === 'then' || key in Function.prototype || key in target) {
          return target[key]
        }
        return stub(`${name}.${key}`)
      },
    })
    unknown.set(name, { stub: made, noted: false })
    return made
  }

  const wx = new Proxy(api, {
    get(target, key) {
      return typeof key === 'symbol' || key in target || key === 'then' || key === 'toJSON' ? target[key] : stub(`wx.${key}`)
    },
  })

  Object.assign(shared, { asynchronous, provide, provideAsync, api })
  provide({
    createTCPSocket: shared.createTCPSocket,
    canIUse: (schema) => `${schema}`.split('.')[0] in api || /^(TCPSocket|console|Promise)\b/.test(`${schema}`),
    nextTick: (callback) => queueMicrotask(callback),
    arrayBufferToBase64(buffer) {
      const given = shared.bytesOf(buffer)
      return given === null ? '' : shared.toBase64(new Uint8Array(given.buffer, given.offset, given.length))
    },
    base64ToArrayBuffer(text) {
      const bytes = shared.fromBase64(`${text}`)
      return bytes === null ? new ArrayBuffer(0) : bytes.buffer
    },
  })
  shared.define('wx', wx)
  shared.noteText = (value) => inspect(value, { depth: 1 })
})
