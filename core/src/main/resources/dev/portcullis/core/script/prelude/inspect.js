// Values as text, the way Node prints them: lines of 80 columns, what fits on one line stays there.
;(function (host, shared) {
  'use strict'
  /** A global as the language's own are: not among the keys, and the script's to replace. */
  shared.define = (name, value) =>
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false })

  const BREAK_LENGTH = 80
  const COMPACT = 3
  const MAX_ITEMS = 100
  const MAX_TEXT = 10000

  const ESCAPES = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '\\': '\\\\', '\v': '\\x0B' }
  const IDENTIFIER = /^[a-zA-Z_][a-zA-Z_0-9]*$/

  function escape(character, quote) {
    if (character === quote) {
      return '\\' + quote
    }
    const code = character.charCodeAt(0)
    if (ESCAPES[character] !== undefined) {
      return ESCAPES[character]
    }
    if (code < 32 || (code >= 127 && code < 160)) {
      return '\\x' + code.toString(16).toUpperCase().padStart(2, '0')
    }
    return code >= 0xd800 && code <= 0xdfff ? '\\u' + code.toString(16).toUpperCase() : character
  }

  /** In single quotes, or in others where those save escapes. */
  function quoted(text) {
    let quote = "'"
    if (text.includes("'")) {
      quote = !text.includes('"') ? '"' : !text.includes('`') && !text.includes('${') ? '`' : "'"
    }
    let inner = ''
    for (const character of text) {
      inner += character.length === 2 ? character : escape(character, quote)
    }
    return quote + inner + quote
  }

  function stringIn(text, state, nested) {
    let rest = ''
    let shown = text
    if (shown.length > MAX_TEXT) {
      const hidden = shown.length - MAX_TEXT
      shown = shown.slice(0, MAX_TEXT)
      rest = `... ${hidden} more character${hidden > 1 ? 's' : ''}`
    }
    if (nested && shown.length > 16 && shown.length > BREAK_LENGTH - state.indent - 4) {
      const lines = shown.split(/(?<=\n)/)
      return lines.map(quoted).join(` +\n${' '.repeat(state.indent + 2)}`) + rest
    }
    return quoted(shown) + rest
  }

  function primitive(value, state, nested) {
    switch (typeof value) {
      case 'string':
        return stringIn(value, state, nested)
      case 'number':
        return Object.is(value, -0) ? '-0' : `${value}`
      case 'bigint':
        return `${value}n`
      case 'symbol':
        return Symbol.prototype.toString.call(value)
      default:
        return `${value}`
    }
  }

  function keyText(key) {
    if (typeof key === 'symbol') {
      return `[${Symbol.prototype.toString.call(key)}]`
    }
    return IDENTIFIER.test(key) ? key : quoted(key)
  }

  /** One property, without running a getter. */
  function property(object, key, state, isItem) {
    const found = Object.getOwnPropertyDescriptor(object, key) ?? { value: object[key], enumerable: true }
    let text
    if (found.get !== undefined) {
      text = found.set !== undefined ? '[Getter/Setter]' : '[Getter]'
    } else if (found.set !== undefined) {
      text = '[Setter]'
    } else {
      state.indent += 2
      text = inspectIn(found.value, state, true)
      state.indent -= 2
    }
    if (isItem) {
      return text
    }
    const name = found.enumerable === false ? `[${String(key)}]` : keyText(key)
    return `${name}: ${text}`
  }

  /** Many short items in columns, as tables of numbers are read. */
  function grouped(output, numeric, extra, indent) {
    const separator = 2
    const count = output.length - extra
    let total = 0
    let longest = 0
    const lengths = []
    for (let i = 0; i < count; i++) {
      lengths.push(output[i].length)
      total += output[i].length + separator
      longest = Math.max(longest, output[i].length)
    }
    const actual = longest + separator
    if (actual * 3 + indent >= BREAK_LENGTH || !(total / actual > 5 || longest <= 6)) {
      return output
    }
    const biased = Math.max(actual - 3 - Math.sqrt(actual - total / output.length), 1)
    const columns = Math.min(
      Math.round(Math.sqrt(2.5 * biased * count) / biased),
      Math.floor((BREAK_LENGTH - indent) / actual),
      COMPACT * 4,
      15,
    )
    if (columns <= 1) {
      return output
    }
    const widths = []
    for (let i = 0; i < columns; i++) {
      let width = 0
      for (let j = i; j < count; j += columns) {
        width = Math.max(width, lengths[j])
      }
      widths.push(width + separator)
    }
    const rows = []
    for (let i = 0; i < count; i += columns) {
      const end = Math.min(i + columns, count)
      let row = ''
      let j = i
      for (; j < end - 1; j++) {
        const cell = `${output[j]}, `
        row += numeric ? cell.padStart(widths[j - i]) : cell.padEnd(widths[j - i])
      }
      row += numeric ? output[j].padStart(widths[j - i] - separator) : output[j]
      rows.push(row)
    }
    return rows.concat(output.slice(count))
  }

  function joined(output, prefix, braces, state, depth, isList, numeric, extra) {
    const entries = output.length
    if (isList && entries > 6) {
      output = grouped(output, numeric, extra, state.indent)
    }
    const head = prefix === '' ? braces[0] : `${prefix} ${braces[0]}`
    if (state.deepest - depth < COMPACT && entries === output.length) {
      const start = output.length + state.indent + braces[0].length + prefix.length + 10
      const total = output.reduce((sum, each) => sum + each.length, output.length + start)
      if (total <= BREAK_LENGTH && !output.some((each) => each.includes('\n')) && !prefix.includes('\n')) {
        return `${head} ${output.join(', ')} ${braces[1]}`
      }
    }
    const indent = `\n${' '.repeat(state.indent)}`
    return `${head}${indent}  ${output.join(`,${indent}  `)}${indent}${braces[1]}`
  }

  function object(value, state) {
    if (state.seen.includes(value)) {
      if (!state.circular.has(value)) {
        state.circular.set(value, state.circular.size + 1)
      }
      return `[Circular *${state.circular.get(value)}]`
    }
    const kind = shared.kindOf(value)
    const keys = kind.keys(value)
    if (kind.whole !== undefined && keys.length === 0) {
      return kind.whole(value, state)
    }
    if (keys.length === 0 && kind.isEmpty(value)) {
      const prefix = kind.prefix(value, state)
      return (prefix === '' ? '' : `${prefix} `) + kind.braces.join('')
    }
    if (state.seen.length > state.depth) {
      return `[${kind.name(value)}]`
    }
    const depth = state.seen.length
    state.deepest = depth
    state.seen.push(value)
    const output = kind.items(value, state, inner)
    const extra = kind.isList && output.length > 0 && /^\.\.\. \d+ more items?$/.test(output[output.length - 1]) ? 1 : 0
    for (const key of keys) {
      output.push(property(value, key, state, false))
    }
    state.seen.pop()
    let prefix = kind.prefix(value, state)
    if (state.circular.has(value)) {
      const mark = `<ref *${state.circular.get(value)}>`
      prefix = prefix === '' ? mark : `${mark} ${prefix}`
    }
    if (output.length === 0) {
      const empty = `${kind.braces[0]}${kind.braces[1]}`
      return kind.whole !== undefined ? prefix : prefix === '' ? empty : `${prefix} ${empty}`
    }
    const numeric = kind.isList && output.slice(0, output.length - extra).every((each) => /^-?[\d.]+(e[+-]?\d+)?n?$/.test(each))
    return joined(output, prefix, kind.braces, state, depth, kind.isList, numeric, extra + (kind.isList ? keys.length : 0))
  }

  /** What the kinds of objects use to show what is in them. */
  const inner = {
    MAX_ITEMS,
    value(each, state) {
      state.indent += 2
      const text = inspectIn(each, state, true)
      state.indent -= 2
      return text
    },
    item: (list, index, state) => property(list, index, state, true),
  }

  function inspectIn(value, state, nested) {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) {
      return primitive(value, state, nested)
    }
    return object(value, state)
  }

  function inspect(value, options) {
    const depth = options?.depth === null ? Infinity : (options?.depth ?? 2)
    return inspectIn(value, { depth, seen: [], circular: new Map(), indent: 0, deepest: 0 }, false)
  }

  function numberText(value, parse) {
    return typeof value === 'bigint' ? `${value}n` : typeof value === 'symbol' || Object(value) === value ? 'NaN' : primitive(parse(value), {}, false)
  }

  function placeholder(kind, value) {
    switch (kind) {
      case 's':
        if (typeof value === 'object' && value !== null && !shared.hasOwnText(value)) {
          return inspect(value, { depth: 0 })
        }
        return typeof value === 'bigint' ? `${value}n` : Object.is(value, -0) ? '-0' : String(value)
      case 'd':
        return numberText(value, Number)
      case 'i':
        return numberText(value, (each) => Number.parseInt(each, 10))
      case 'f':
        return numberText(value, Number.parseFloat)
      case 'j':
        try {
          return String(JSON.stringify(value))
        } catch (circular) {
          return '[Circular]'
        }
      case 'c':
        return ''
      case 'O':
        return inspect(value)
      default:
        return inspect(value, { depth: 4 })
    }
  }

  /** What the console prints for its arguments. */
  function format(...values) {
    let text = ''
    let next = 0
    if (typeof values[0] === 'string') {
      next = 1
      text = values.length === 1 ? values[0] : values[0].replace(/%([sdifjoOc%])/g, (whole, kind) => {
        if (kind === '%') {
          return '%'
        }
        return next < values.length ? placeholder(kind, values[next++]) : whole
      })
    }
    for (; next < values.length; next++) {
      const value = values[next]
      const each = typeof value === 'string' ? value : inspect(value)
      text += next > 0 ? ` ${each}` : each
    }
    return text
  }

  shared.inspect = inspect
  shared.format = format
  shared.quoted = quoted
})
