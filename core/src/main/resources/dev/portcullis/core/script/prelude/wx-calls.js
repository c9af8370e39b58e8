// The functions of wx that clients of sockets use around them: Wi-Fi, dialogs, storage, the system.
;(function (host, shared) {
  'use strict'
  const { api, asynchronous, provide, provideAsync, post, clone } = shared

  // ---- Wi-Fi
  let wifiStarted = false
  const wifiListeners = { onGetWifiList: [], onWifiConnected: [] }
  const NOT_STARTED = 12000
  const OFF = 12005

  const network = ([ssid, bssid]) => ({ SSID: ssid, BSSID: bssid, secure: true, signalStrength: 99, frequency: 0 })

  function whenStarted(work) {
    return (options, ok, fail) => {
      if (wifiStarted) {
        work(options, ok, fail)
      } else {
        fail('not init startWifi', { errCode: NOT_STARTED })
      }
    }
  }

  function networks(ok, fail) {
    host.wifi((list, trouble) => {
      const found = []
      for (let i = 0; i < list.length; i++) {
        found.push(network([list[i][0], list[i][1]]))
      }
      if (trouble === '') {
        ok(found)
      } else {
        fail(trouble, { errCode: OFF })
      }
    })
  }

  provideAsync({
    startWifi(options, ok) {
      wifiStarted = true
      ok({ errCode: 0 })
    },
    stopWifi(options, ok) {
      wifiStarted = false
      ok({ errCode: 0 })
    },
    getConnectedWifi: whenStarted((options, ok, fail) =>
      networks((found) => {
        if (found.length === 0) {
          fail('no wifi is connected', { errCode: OFF })
        } else {
          const { SSID, BSSID } = found[0]
          ok({ errCode: 0, wifi: options.partialInfo ? { SSID } : { ...found[0], SSID, BSSID } })
        }
      }, fail),
    ),
    getWifiList: whenStarted((options, ok, fail) =>
      networks((found) => {
        ok({ errCode: 0 })
        post(() => wifiListeners.onGetWifiList.slice().forEach((listener) => listener({ wifiList: found.map((each) => ({ ...each })) })))
      }, fail),
    ),
    connectWifi: whenStarted((options, ok, fail) => {
      host.note('wx.connectWifi', `"${options.SSID}" is not joined: this program changes no network`)
      fail('user denied', { errCode: 12007 })
    }),
  })
  for (const [on, listeners] of Object.entries(wifiListeners)) {
    const off = on.replace('on', 'off')
    provide({
      [on]: (listener) => void (typeof listener === 'function' && listeners.push(listener)),
      [off](listener) {
        for (let i = listeners.length - 1; i >= 0; i--) {
          if (listener === undefined || listeners[i] === listener) {
            listeners.splice(i, 1)
          }
        }
      },
    })
  }

  // ---- What a person would see
  const text = (value) => (typeof value === 'string' ? `"${value}"` : shared.noteText(value))
  const shown = (name, say, result = () => ({})) => {
    api[name] = asynchronous(name, (options, ok) => {
      host.note(`wx.${name}`, say(options))
      ok(result(options))
    })
  }
  shown('showToast', ({ title, icon }) => (icon === undefined ? text(title) : `${text(title)}, icon ${icon}`))
  shown('showLoading', ({ title }) => text(title))
  shown('hideLoading', () => 'hidden')
  shown('hideToast', () => 'hidden')
  shown(
    'showModal',
    ({ title, content }) => [title, content].filter((each) => each !== undefined && each !== '').map(text).join(': ') + ', confirmed',
    ({ editable, placeholderText }) => ({ confirm: true, cancel: false, content: editable ? (placeholderText ?? '') : null }),
  )
  shown('showActionSheet', ({ itemList }) => `${shared.noteText(itemList)}, the first chosen`, () => ({ tapIndex: 0 }))
  shown('setNavigationBarTitle', ({ title }) => text(title))
  shown('showNavigationBarLoading', () => 'shown')
  shown('hideNavigationBarLoading', () => 'hidden')
  shown('stopPullDownRefresh', () => 'stopped')
  shown('vibrateShort', () => 'vibrates')
  shown('vibrateLong', () => 'vibrates')
  shown('setKeepScreenOn', ({ keepScreenOn }) => text(keepScreenOn))
  shown('setClipboardData', ({ data }) => text(data))
  for (const name of ['navigateTo', 'redirectTo', 'reLaunch', 'switchTab']) {
    shown(name, ({ url }) => `${text(url)}: no other page is opened`)
  }
  shown('navigateBack', () => 'there is no page to go back to')

  // ---- Storage, forgotten at the end
  const storage = new Map()
  const keyOf = (key) => (typeof key === 'string' && key !== '' ? key : null)
  function store(key, value) {
    if (keyOf(key) === null) {
      throw new Error('setStorage:fail parameter error: the key is no string')
    }
    storage.set(key, clone(value))
  }
  const stored = (key) => (storage.has(key) ? clone(storage.get(key)) : '')
  const info = () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10240 })
  provide({
    setStorageSync: (key, data) => store(key, data),
    getStorageSync: (key) => stored(key),
    removeStorageSync: (key) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => info(),
  })
  provideAsync({
    setStorage({ key, data }, ok, fail) {
      try {
        store(key, data)
        ok()
      } catch (error) {
        fail(error.message)
      }
    },
    getStorage: ({ key }, ok, fail) => (storage.has(key) ? ok({ data: stored(key) }) : fail('data not found')),
    removeStorage({ key }, ok) {
      storage.delete(key)
      ok()
    },
    clearStorage(options, ok) {
      storage.clear()
      ok()
    },
    getStorageInfo: (options, ok) => ok(info()),
  })

  // ---- The system
  const device = () => ({ brand: 'Portcullis', model: 'Portcullis', system: host.platform() === 'ios' ? 'iOS 18.0' : 'Android 15', platform: host.platform(), abi: '', benchmarkLevel: 1 })
  const screen = { pixelRatio: 2, screenWidth: 390, screenHeight: 844, windowWidth: 390, windowHeight: 753, statusBarHeight: 47, screenTop: 91, safeArea: { left: 0, right: 390, top: 47, bottom: 810, width: 390, height: 763 } }
  const base = () => ({ SDKVersion: '3.7.0', version: '8.0.50', language: host.language(), theme: 'light', enableDebug: false, fontSizeSetting: 16, host: { appId: '', env: 'WeChat' } })
  const setting = () => ({ bluetoothEnabled: false, locationEnabled: true, wifiEnabled: true, deviceOrientation: 'portrait' })
  const everything = () => ({ ...device(), ...screen, ...base(), ...setting() })
  provide({
    getSystemInfoSync: () => clone(everything()),
    getDeviceInfo: () => device(),
    getWindowInfo: () => clone(screen),
    getAppBaseInfo: () => base(),
    getSystemSetting: () => setting(),
    getAccountInfoSync: () => ({ miniProgram: { appId: '', envVersion: 'develop', version: '' }, plugin: {} }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001, referrerInfo: {}, shareTicket: '' }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001, referrerInfo: {}, shareTicket: '' }),
    getMenuButtonBoundingClientRect: () => ({ width: 87, height: 32, left: 296, right: 383, top: 51, bottom: 83 }),
    onNetworkStatusChange: () => undefined,
    offNetworkStatusChange: () => undefined,
  })
  provideAsync({
    getSystemInfo: (options, ok) => ok(clone(everything())),
    getSystemInfoAsync: (options, ok) => ok(clone(everything())),
    getNetworkType: (options, ok) => ok({ networkType: 'wifi', isConnected: true, signalStrength: 0, hasSystemProxy: false }),
    getSetting: (options, ok) => ok({ authSetting: {} }),
    authorize: (options, ok) => ok(),
    getLocalIPAddress: (options, ok, fail) => fail('not provided by Portcullis'),
  })
  api.env = { USER_DATA_PATH: '/usr' }
})
