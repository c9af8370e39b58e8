// Copies of values: for structuredClone, and for data that must not be shared.
;(function (host, shared) {
  'use strict'

  function refuse(value) {
    const error = new Error(`${shared.inspect(value, { depth: 0 })} could not be cloned.`)
    error.name = 'DataCloneError'
    return error
  }

  function copyInto(target, source, seen) {
    for (const key of Object.keys(source)) {
      target[key] = copy(source[key], seen)
    }
    return target
  }

  function copy(value, seen) {
    if (typeof value === 'symbol' || typeof value === 'function') {
      throw refuse(value)
    }
    if (value === null || typeof value !== 'object') {
      return value
    }
    if (seen.has(value)) {
      return seen.get(value)
    }
    const remember = (made) => {
      seen.set(value, made)
      return made
    }
    if (Array.isArray(value)) {
      return copyInto(remember(new Array(value.length)), value, seen)
    }
    if (shared.isBuffer(value)) {
      return remember(value.slice(0))
    }
    if (ArrayBuffer.isView(value)) {
      const buffer = copy(value.buffer, seen)
      return remember(new value.constructor(buffer, value.byteOffset, value instanceof DataView ? value.byteLength : value.length))
    }
    if (value instanceof Date) {
      return remember(new Date(value.getTime()))
    }
    if (value instanceof RegExp) {
      return remember(new RegExp(value.source, value.flags))
    }
    if (value instanceof Map) {
      const made = remember(new Map())
      for (const [key, each] of value) {
        made.set(copy(key, seen), copy(each, seen))
      }
      return made
    }
    if (value instanceof Set) {
      const made = remember(new Set())
      for (const each of value) {
        made.add(copy(each, seen))
      }
      return made
    }
    if (value instanceof Error) {
      const made = remember(Object.create(Object.getPrototypeOf(value)))
      for (const key of ['name', 'message', 'stack', 'cause']) {
        if (key in value) {
          Object.defineProperty(made, key, { value: copy(value[key], seen), writable: true, configurable: true })
        }
      }
      return made
    }
    if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet) {
      throw refuse(value)
    }
    return copyInto(remember({}), value, seen)
  }

  shared.clone = (value) => copy(value, new Map())
  shared.define('structuredClone', function structuredClone(value) {
    if (arguments.length === 0) {
      throw new TypeError('structuredClone takes a value')
    }
    return shared.clone(value)
  })
})
