// Timers, and what runs as soon as possible.
;(function (host, shared) {
  'use strict'
  const resolved = Promise.resolve()
  const then = Promise.prototype.then
  const apply = Reflect.apply
  const posted = new Map()
  let lastPosted = 0

  function checkFunction(name, callback) {
    if (typeof callback !== 'function') {
      throw new TypeError(`${name}: the callback is no function but ${shared.inspect(callback, { depth: 0 })}`)
    }
  }

  function timer(name, repeat) {
    return (callback, delay, ...values) => {
      checkFunction(name, callback)
      const id = host.setTimer(() => apply(callback, globalThis, values), Number(delay), repeat)
      if (id === 0) {
        throw new RangeError(`${name}: too many timers`)
      }
      return id
    }
  }

  function clear(id) {
    if (typeof id === 'number' || typeof id === 'string') {
      host.clearTimer(Number(id) | 0)
    }
  }

  /** In a turn of its own, after what is due already. */
  shared.post = (callback) => host.post(callback)

  const functions = {
    setTimeout: timer('setTimeout', false),
    setInterval: timer('setInterval', true),
    clearTimeout: clear,
    clearInterval: clear,
    setImmediate(callback, ...values) {
      checkFunction('setImmediate', callback)
      const id = ++lastPosted
      posted.set(id, callback)
      host.post(() => {
        if (posted.delete(id)) {
          apply(callback, globalThis, values)
        }
      })
      return id
    },
    clearImmediate(id) {
      posted.delete(id)
    },
    queueMicrotask(callback) {
      checkFunction('queueMicrotask', callback)
      apply(then, resolved, [
        () => {
          try {
            callback()
          } catch (error) {
            host.thrown(error)
          }
        },
      ])
    },
  }
  for (const [name, value] of Object.entries(functions)) {
    Object.defineProperty(value, 'name', { value: name })
    shared.define(name, value)
  }
  shared.define('performance', { now: () => host.now(), timeOrigin: Date.now() })
  Graal.setUnhandledPromiseRejectionHandler((reason, promise) => host.rejected(reason, promise))
})
