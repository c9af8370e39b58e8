// App, Page and Component: their life cycle runs once the script is loaded, in the platform's order.
;(function (host, shared) {
  'use strict'
  const { clone, post } = shared
  const LAUNCH = { path: '', query: {}, scene: 1001, referrerInfo: {}, shareTicket: '' }
  const stack = []
  const components = []
  let app = null
  let started = false
  let shownPages = 0

  /** Calls one function of a life cycle; what it throws is told and stops nothing. */
  function run(self, name, ...values) {
    if (typeof self[name] === 'function') {
      call(self, self[name], values)
    }
  }

  function call(self, code, values) {
    try {
      const result = Reflect.apply(code, self, values)
      return result
    } catch (error) {
      host.thrown(error)
      return undefined
    }
  }

  /** The data a page starts with is its own: nobody shares it. Functions in it stay as they are. */
  function copyData(value) {
    try {
      return clone(value ?? {})
    } catch (notData) {
      return { ...value }
    }
  }

  /** {@code a.b[0].c} as the names on the way. */
  const pathOf = (key) => key.replace(/\[(\d+)\]/g, '.$1').split('.').filter((part) => part !== '')

  function assign(data, key, value) {
    const path = pathOf(key)
    let at = data
    path.slice(0, -1).forEach((part, i) => {
      if (at[part] === null || typeof at[part] !== 'object') {
        at[part] = /^\d+$/.test(path[i + 1]) ? [] : {}
      }
      at = at[part]
    })
    at[path[path.length - 1]] = value
  }

  function setData(self, changes, callback, changed) {
    if (changes === null || typeof changes !== 'object') {
      host.note('setData', 'nothing is set: it takes an object')
      return
    }
    for (const [key, value] of Object.entries(changes)) {
      assign(self.data, key, value)
    }
    changed?.(Object.keys(changes).map((key) => pathOf(key)[0]))
    if (typeof callback === 'function') {
      post(() => Reflect.apply(callback, self, []))
    }
  }

  function makePage(options) {
    const page = { route: 'index', options: {}, ...options }
    page.data = copyData(options.data)
    page.setData = (changes, callback) => setData(page, changes, callback)
    page.selectComponent = () => null
    page.selectAllComponents = () => []
    return page
  }

  const EMPTY = new Map([[String, ''], [Number, 0], [Boolean, false], [Array, []], [Object, null], [null, null]])

  function initial(property) {
    const asked = property === null || typeof property === 'function' ? { type: property } : property
    return asked.value !== undefined ? asked.value : EMPTY.get(asked.type ?? null)
  }

  function merged(options) {
    const parts = (options.behaviors ?? []).filter((each) => each !== null && typeof each === 'object').map(merged)
    const together = (name) => Object.assign({}, ...parts.map((each) => each[name]), options[name])
    const lifetimes = [...parts.flatMap((each) => each.lifetimes), { ...options, ...options.lifetimes }]
    return { data: together('data'), properties: together('properties'), methods: together('methods'), observers: together('observers'), lifetimes, pageLifetimes: options.pageLifetimes ?? {} }
  }

  function makeComponent(options) {
    const parts = merged(options)
    const values = Object.fromEntries(Object.entries(parts.properties).map(([name, property]) => [name, initial(property)]))
    const component = { ...parts.methods, is: 'component', id: '', dataset: {}, data: copyData({ ...parts.data, ...values }) }
    component.properties = component.data
    component.setData = (changes, callback) =>
      setData(component, changes, callback, (names) => {
        for (const [watched, observer] of Object.entries(parts.observers)) {
          const keys = watched.split(',').map((each) => pathOf(each.trim())[0])
          if (keys.some((key) => key === '**' || names.includes(key))) {
            call(component, observer, keys.map((key) => component.data[key]))
          }
        }
      })
    component.triggerEvent = (name, detail) => host.note('triggerEvent', `${name} ${shared.noteText(detail)}`)
    component.selectComponent = () => null
    component.live = (name) => parts.lifetimes.forEach((each) => typeof each[name] === 'function' && call(component, each[name], []))
    component.pageLife = (name) => typeof parts.pageLifetimes[name] === 'function' && call(component, parts.pageLifetimes[name], [])
    for (const hidden of ['live', 'pageLife']) {
      Object.defineProperty(component, hidden, { enumerable: false })
    }
    return component
  }

  function show(page) {
    const before = stack[shownPages - 1]
    if (before !== undefined) {
      run(before, 'onHide')
    }
    shownPages++
    run(page, 'onLoad', {})
    run(page, 'onShow')
    components.forEach((each) => each.pageLife('show'))
    if (shownPages === 1) {
      components.forEach((each) => each.live('ready'))
    }
    run(page, 'onReady')
  }

  function launch() {
    run(app, 'onLaunch', { ...LAUNCH })
    run(app, 'onShow', { ...LAUNCH })
  }

  const register = (options, name) => {
    if (options === null || typeof options !== 'object') {
      throw new TypeError(`${name} takes an object`)
    }
  }

  shared.define('App', function App(options) {
    register(options, 'App')
    if (app !== null) {
      host.note('App', 'is registered already: the first one stays')
      return
    }
    app = Object.assign(app ?? {}, options)
    if (started) {
      launch()
    }
  })
  shared.define('Page', function Page(options) {
    register(options, 'Page')
    const page = makePage(options)
    stack.push(page)
    if (started) {
      show(page)
    }
  })
  shared.define('Component', function Component(options) {
    register(options, 'Component')
    const component = makeComponent(options)
    components.push(component)
    component.live('created')
    if (started) {
      component.live('attached')
      component.live('ready')
    }
  })
  shared.define('Behavior', function Behavior(options) {
    register(options, 'Behavior')
    return options
  })
  const nobody = { globalData: {} }
  shared.define('getApp', function getApp() {
    return app ?? nobody
  })
  shared.define('getCurrentPages', function getCurrentPages() {
    return stack.slice(0, started ? Math.max(shownPages, 0) : stack.length)
  })

  /** Called by the host when the script is loaded. */
  shared.start = function () {
    started = true
    if (app !== null) {
      launch()
    }
    components.forEach((each) => each.live('attached'))
    if (stack.length === 0) {
      components.forEach((each) => each.live('ready'))
    }
    stack.slice().forEach(show)
  }

  /** Called by the host when the script ends. */
  shared.end = function () {
    const top = stack[shownPages - 1]
    if (top !== undefined) {
      components.forEach((each) => each.pageLife('hide'))
      run(top, 'onHide')
    }
    if (app !== null && started) {
      run(app, 'onHide')
    }
    stack.slice().reverse().forEach((page) => run(page, 'onUnload'))
    components.forEach((each) => each.live('detached'))
  }
})
