// CommonJS: require, in the script's own folder.
;(function (host, shared) {
  'use strict'
  const loaded = new Map()

  function notFound(wanted, from) {
    const error = new Error(`Cannot find module '${wanted}' from ${from.slice(1)}: only files in the script's folder can be loaded`)
    error.code = 'MODULE_NOT_FOUND'
    return error
  }

  function evaluate(name, module) {
    const [text, trouble] = host.read(name)
    if (trouble !== '') {
      throw new Error(`${name.slice(1)} cannot be read: ${trouble}`)
    }
    if (name.endsWith('.json')) {
      try {
        module.exports = JSON.parse(text)
      } catch (error) {
        error.message = `${name.slice(1)}: ${error.message}`
        throw error
      }
      return
    }
    run(host.compile(name, text), name, module)
  }

  function run(code, name, module) {
    const folder = name.slice(0, name.lastIndexOf('/')) || '/'
    Reflect.apply(code, module.exports, [module.exports, requireFrom(name, module), module, name, folder])
    module.loaded = true
  }

  function load(name) {
    const known = loaded.get(name)
    if (known !== undefined) {
      return known.exports
    }
    const module = { id: name, filename: name, loaded: false, exports: {} }
    loaded.set(name, module)
    try {
      evaluate(name, module)
    } catch (error) {
      loaded.delete(name)
      throw error
    }
    return module.exports
  }

  function requireFrom(from, main) {
    const resolve = (wanted) => {
      const text = `${wanted}`
      const name = /^(\.{0,2}\/|\.{1,2}$)/.test(text) ? host.resolve(from, text) : (host.resolve(from, `./${text}`) ?? null)
      if (name === null) {
        throw notFound(text, from)
      }
      return name
    }
    const require = (wanted) => load(resolve(wanted))
    require.resolve = resolve
    require.main = main
    // The platform's asynchronous form.
    require.async = (wanted) => new Promise((done) => done(require(wanted)))
    return require
  }

  shared.runMain = function (name, code) {
    const module = { id: '.', filename: name, loaded: false, exports: {} }
    loaded.set(name, module)
    run(code, name, module)
  }
  shared.importMain = function (start, done, failed) {
    start().then(done, failed)
  }
  /** For modules, which have no require of their own: as seen from the script's folder. */
  shared.define('require', requireFrom('/module', undefined))
})
