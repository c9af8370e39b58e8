// The console, with the lines Node prints.
;(function (host, shared) {
  'use strict'
  const { format, inspect } = shared
  const counts = new Map()
  const timers = new Map()
  let indent = ''

  function print(level, text) {
    host.console(level, indent === '' ? text : text.split('\n').map((line) => indent + line).join('\n'))
  }

  const printer = (level) => (...values) => print(level, format(...values))

  function elapsed(label) {
    const begun = timers.get(label)
    if (begun === undefined) {
      print('warn', `Warning: No such label '${label}' for console.time()`)
      return null
    }
    const millis = host.now() - begun
    return millis >= 1000 ? `${label}: ${(millis / 1000).toFixed(3)}s` : `${label}: ${millis.toFixed(3)}ms`
  }

  function tableText(rows, only) {
    const names = []
    const lines = []
    let hasValues = false
    const entries = rows instanceof Map ? [...rows.entries()] : rows instanceof Set ? [...rows].map((each, i) => [i, each]) : Object.entries(rows)
    for (const [index, row] of entries) {
      const cells = new Map()
      if (row !== null && typeof row === 'object') {
        for (const key of only ?? Object.keys(row)) {
          if (!names.includes(key)) {
            names.push(key)
          }
          if (Object.prototype.hasOwnProperty.call(row, key)) {
            cells.set(key, inspect(row[key], { depth: 0 }))
          }
        }
        lines.push([String(index), cells, ''])
      } else {
        hasValues = true
        lines.push([String(index), cells, inspect(row)])
      }
    }
    const head = ['(index)', ...names.map(String), ...(hasValues ? ['Values'] : [])]
    const body = lines.map(([index, cells, value]) => [index, ...names.map((name) => cells.get(name) ?? ''), ...(hasValues ? [value] : [])])
    const widths = head.map((name, i) => Math.max(name.length, ...body.map((row) => row[i].length)) + 2)
    const rule = (left, middle, right) => left + widths.map((width) => '─'.repeat(width)).join(middle) + right
    const line = (cells) => `│${cells.map((cell, i) => ` ${cell}`.padEnd(widths[i])).join('│')}│`
    return [rule('┌', '┬', '┐'), line(head), rule('├', '┼', '┤'), ...body.map(line), rule('└', '┴', '┘')].join('\n')
  }

  const group = (...label) => {
    if (label.length > 0) {
      print('log', format(...label))
    }
    indent += '  '
  }

  const console = {
    log: printer('log'),
    info: printer('info'),
    debug: printer('debug'),
    warn: printer('warn'),
    error: printer('error'),
    dir: (value, options) => print('log', inspect(value, options)),
    dirxml: printer('log'),
    trace(...values) {
      const text = format(...values)
      const calls = String(new Error().stack).split('\n').slice(1).filter((line) => !line.includes('portcullis/'))
      print('error', [text === '' ? 'Trace' : `Trace: ${text}`, ...calls].join('\n'))
    },
    assert(condition, ...values) {
      if (!condition) {
        const first = typeof values[0] === 'string' ? [`Assertion failed: ${values[0]}`, ...values.slice(1)] : ['Assertion failed', ...values]
        print('error', format(...first))
      }
    },
    table(rows, only) {
      print('log', rows === null || typeof rows !== 'object' ? format(rows) : tableText(rows, only))
    },
    group,
    groupCollapsed: group,
    groupEnd() {
      indent = indent.slice(2)
    },
    count(label = 'default') {
      const count = (counts.get(`${label}`) ?? 0) + 1
      counts.set(`${label}`, count)
      print('log', `${label}: ${count}`)
    },
    countReset(label = 'default') {
      counts.delete(`${label}`)
    },
    time(label = 'default') {
      timers.set(`${label}`, host.now())
    },
    timeLog(label = 'default', ...values) {
      const text = elapsed(`${label}`)
      if (text !== null) {
        print('log', [text, ...(values.length > 0 ? [format(...values)] : [])].join(' '))
      }
    },
    timeEnd(label = 'default') {
      const text = elapsed(`${label}`)
      if (text !== null) {
        timers.delete(`${label}`)
        print('log', text)
      }
    },
    clear() {},
  }
  for (const name of Object.keys(console)) {
    Object.defineProperty(console[name], 'name', { value: name })
  }
  shared.define('console', console)
})
