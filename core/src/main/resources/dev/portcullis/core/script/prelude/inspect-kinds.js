// The kinds of objects, and what each shows: a name, what is in it, and its further properties.
;(function (host, shared) {
  'use strict'
  const tagOf = Object.prototype.toString
  const brand = (prototype, name) => Object.getOwnPropertyDescriptor(prototype, name).get
  const TypedArray = Object.getPrototypeOf(Uint8Array)
  const is = (check) => (value) => {
    try {
      check(value)
      return true
    } catch (other) {
      return false
    }
  }
  const isMap = is((value) => brand(Map.prototype, 'size').call(value))
  const isSet = is((value) => brand(Set.prototype, 'size').call(value))
  const isBuffer = is((value) => brand(ArrayBuffer.prototype, 'byteLength').call(value))
  const isDataView = is((value) => brand(DataView.prototype, 'byteLength').call(value))
  const isDate = is((value) => Date.prototype.getTime.call(value))
  const isRegExp = is((value) => brand(RegExp.prototype, 'global').call(value))
  const isBoxed = [Number, String, Boolean, Symbol, BigInt].map((type) => is((value) => type.prototype.valueOf.call(value)))
  const isError = (value) => tagOf.call(value) === '[object Error]' || value instanceof Error
  const isTyped = (value) => ArrayBuffer.isView(value) && !isDataView(value)

  /** The name of the nearest constructor; null where there is none. */
  function constructorName(value) {
    for (let at = value; at !== null; at = Object.getPrototypeOf(at)) {
      const found = Object.getOwnPropertyDescriptor(at, 'constructor')
      if (found !== undefined && typeof found.value === 'function' && found.value.name !== '') {
        return found.value.name
      }
    }
    return null
  }

  /** {@code Name(size) [tag]}, without what goes without saying. */
  function named(value, usual, size) {
    const name = constructorName(value)
    let tag = value[Symbol.toStringTag]
    if (typeof tag !== 'string' || tag === '' || tag === name || tag === usual) {
      tag = ''
    }
    const count = size === undefined ? '' : `(${size})`
    const first = name === null ? `[${usual}${count}: null prototype]` : `${name}${count}`
    return tag === '' ? first : `${first} [${tag}]`
  }

  function ownKeys(value) {
    const symbols = Object.getOwnPropertySymbols(value)
    return Object.keys(value).concat(symbols.filter((each) => Object.prototype.propertyIsEnumerable.call(value, each)))
  }

  const withoutIndices = (value) => ownKeys(value).filter((key) => typeof key === 'symbol' || !/^(0|[1-9]\d*)$/.test(key))

  const more = (count) => `... ${count} more item${count > 1 ? 's' : ''}`

  function listItems(list, state, inner) {
    const output = []
    const length = Math.min(list.length, inner.MAX_ITEMS)
    let index = 0
    while (index < list.length && output.length < length) {
      if (!(index in list)) {
        let end = index
        while (end < list.length && !(end in list) && end - index < 1e6) {
          end++
        }
        if (end - index >= 1e6) {
          end = list.length
        }
        output.push(`<${end - index} empty item${end - index > 1 ? 's' : ''}>`)
        index = end
      } else {
        output.push(inner.item(list, index, state))
        index++
      }
    }
    if (index < list.length) {
      output.push(more(list.length - index))
    }
    return output
  }

  function entries(iterable, size, state, inner, show) {
    const output = []
    for (const each of iterable) {
      if (output.length >= inner.MAX_ITEMS) {
        output.push(more(size - inner.MAX_ITEMS))
        break
      }
      output.push(show(each))
    }
    return output
  }

  function hexOf(buffer) {
    const bytes = new Uint8Array(buffer)
    const shown = Array.from(bytes.subarray(0, 100), (byte) => byte.toString(16).padStart(2, '0')).join(' ')
    const rest = bytes.length - 100
    return rest > 0 ? `${shown} ... ${rest} more byte${rest > 1 ? 's' : ''}` : shown
  }

  function functionText(value) {
    const source = Function.prototype.toString.call(value)
    if (/^class\b/.test(source)) {
      const parent = Object.getPrototypeOf(value)
      const name = Object.prototype.hasOwnProperty.call(value, 'name') && value.name !== '' ? value.name : '(anonymous)'
      return `[class ${name}${typeof parent === 'function' && parent.name ? ` extends ${parent.name}` : ''}]`
    }
    const type = constructorName(value) ?? 'Function'
    return value.name === '' || typeof value.name !== 'string' ? `[${type} (anonymous)]` : `[${type}: ${value.name}]`
  }

  /** The stack, with its first line put right where name or message changed since. */
  function errorText(error, state) {
    let stack = error.stack
    const title = `${error.name}${error.message ? `: ${error.message}` : ''}`
    stack = typeof stack === 'string' && stack !== '' ? stack : `[${title}]`
    stack = stack.split('\n').filter((line) => !line.includes('portcullis/')).join('\n')
    const name = constructorName(error)
    if (name !== null && error.name === 'Error' && name !== 'Error' && /^Error(:|$|\n)/.test(stack)) {
      stack = name + stack.slice('Error'.length)
    }
    if (!stack.includes('\n')) {
      stack = stack.startsWith('[') ? stack : `[${stack}]`
    }
    return state.indent === 0 ? stack : stack.split('\n').join(`\n${' '.repeat(state.indent)}`)
  }

  const plain = { braces: ['{', '}'], isList: false, keys: ownKeys, items: () => [], isEmpty: () => false }

  const objectKind = {
    ...plain,
    isEmpty: () => true,
    name: (value) => named(value, 'Object'),
    prefix(value) {
      const text = named(value, 'Object')
      return text === 'Object' ? '' : text
    },
  }
  const arrayKind = {
    ...plain,
    braces: ['[', ']'],
    isList: true,
    isEmpty: (value) => value.length === 0,
    keys: withoutIndices,
    items: listItems,
    name: (value) => constructorName(value) ?? 'Array',
    prefix: (value) => (constructorName(value) === 'Array' ? '' : named(value, 'Array', value.length)),
  }
  const typedKind = { ...arrayKind, prefix: (value) => named(value, value[Symbol.toStringTag], value.length) }
  const argumentsKind = { ...plain, name: () => 'Arguments', prefix: () => '[Arguments]' }
  const mapKind = {
    ...plain,
    name: (value) => named(value, 'Map'),
    prefix: (value) => named(value, 'Map', value.size),
    items: (value, state, inner) =>
      entries(Map.prototype.entries.call(value), value.size, state, inner, ([key, each]) => `${inner.value(key, state)} => ${inner.value(each, state)}`),
  }
  const setKind = {
    ...plain,
    name: (value) => named(value, 'Set'),
    prefix: (value) => named(value, 'Set', value.size),
    items: (value, state, inner) => entries(Set.prototype.values.call(value), value.size, state, inner, (each) => inner.value(each, state)),
  }
  const bufferKind = {
    ...plain,
    name: (value) => named(value, 'ArrayBuffer'),
    prefix: (value) => named(value, 'ArrayBuffer'),
    items: (value) => [`[Uint8Contents]: <${hexOf(value)}>`, `byteLength: ${value.byteLength}`],
  }
  const viewKind = {
    ...plain,
    name: () => 'DataView',
    prefix: (value) => named(value, 'DataView'),
    items: (value, state, inner) => [`byteLength: ${value.byteLength}`, `byteOffset: ${value.byteOffset}`, `buffer: ${inner.value(value.buffer, state)}`],
  }

  /** Shown as one text, which further properties follow. */
  const textKind = (text, keys = ownKeys) => ({ ...plain, keys, whole: text, prefix: text, name: (value) => constructorName(value) ?? 'Object' })

  const functionKind = textKind(functionText)
  const dateKind = textKind((value) => (Number.isNaN(Date.prototype.getTime.call(value)) ? 'Invalid Date' : Date.prototype.toISOString.call(value)))
  const regExpKind = textKind((value) => RegExp.prototype.toString.call(value))
  const errorKind = {
    ...textKind(errorText, (value) => ownKeys(value).filter((key) => key !== 'stack' && key !== 'message')),
    items(value, state, inner) {
      const output = []
      for (const key of ['cause', 'errors']) {
        if (Object.prototype.hasOwnProperty.call(value, key) && !Object.prototype.propertyIsEnumerable.call(value, key)) {
          output.push(`[${key}]: ${inner.value(value[key], state)}`)
        }
      }
      return output
    },
  }
  errorKind.whole = undefined
  const boxedKind = textKind((value) => {
    const inside = value.valueOf()
    const type = typeof inside
    return `[${type[0].toUpperCase()}${type.slice(1)}: ${shared.inspect(inside)}]`
  }, withoutIndices)
  const opaqueKind = { ...plain, name: (value) => named(value, 'Object'), prefix: (value) => named(value, 'Object'), items: () => [] }
  const unknownItems = { ...opaqueKind, items: () => ['<items unknown>'] }

  shared.kindOf = function (value) {
    if (typeof value === 'function') {
      return functionKind
    }
    if (Array.isArray(value)) {
      return arrayKind
    }
    if (isTyped(value)) {
      return typedKind
    }
    const matches = [
      [(each) => tagOf.call(each) === '[object Arguments]', argumentsKind],
      [isMap, mapKind],
      [isSet, setKind],
      [isBuffer, bufferKind],
      [isDataView, viewKind],
      [isError, errorKind],
      [isDate, dateKind],
      [isRegExp, regExpKind],
      [(each) => each instanceof Promise, opaqueKind],
      [(each) => each instanceof WeakMap || each instanceof WeakSet, unknownItems],
      [(each) => isBoxed.some((check) => check(each)), boxedKind],
    ]
    return matches.find(([check]) => check(value))?.[1] ?? objectKind
  }

  /** Whether an object says itself what its text is, as errors and dates do. */
  shared.hasOwnText = function (value) {
    if (isError(value) || isDate(value)) {
      return true
    }
    const own = value.toString
    return typeof own === 'function' && own !== Object.prototype.toString && own !== Array.prototype.toString && !isMap(value) && !isSet(value) && !ArrayBuffer.isView(value)
  }

  /** The message and the stack of whatever was thrown, for the host. */
  shared.describe = function (thrown) {
    if (typeof thrown === 'object' && thrown !== null && isError(thrown)) {
      try {
        const message = String(thrown.message)
        const name = thrown.name === 'Error' ? (constructorName(thrown) ?? 'Error') : String(thrown.name)
        const title = message === '' ? name : `${name}: ${message}`
        const stack = String(thrown.stack)
        const calls = stack.search(/^\s+at /m)
        const cause = thrown.cause === undefined ? '' : `\n[cause]: ${shared.inspect(thrown.cause)}`
        return [title, (calls < 0 ? title : `${title}\n${stack.slice(calls)}`) + cause]
      } catch (misled) {
        return ['Error', '']
      }
    }
    try {
      return [`Uncaught ${shared.inspect(thrown)}`, '']
    } catch (misled) {
      return ['Uncaught value', '']
    }
  }
})
