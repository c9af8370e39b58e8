// Talks in lines: sends commands one after the other, each when the line before it is answered.
const host = typeof HOST === 'undefined' ? '127.0.0.1' : HOST
const port = typeof PORT === 'undefined' ? 8849 : PORT

class Lines {
  #tcp = wx.createTCPSocket()
  #decoder = new TextDecoder()
  #rest = ''
  #waiting = []

  open() {
    return new Promise((resolve, reject) => {
      this.#tcp.onConnect(resolve)
      this.#tcp.onError(({ errMsg }) => this.#fail(new Error(errMsg), reject))
      this.#tcp.onClose(() => this.#fail(new Error('the device closed the connection'), reject))
      this.#tcp.onMessage(({ message }) => this.#take(this.#decoder.decode(message, { stream: true })))
      this.#tcp.connect({ address: host, port })
    })
  }

  #fail(error, reject) {
    reject(error)
    this.#waiting.splice(0).forEach((each) => each.reject(error))
  }

  #take(text) {
    const lines = (this.#rest + text).split(/\r?\n/)
    this.#rest = lines.pop()
    lines.forEach((line) => this.#waiting.shift()?.resolve(line))
  }

  ask(command) {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      this.#tcp.write(`${command}\r\n`)
    })
  }

  close() {
    this.#tcp.close()
  }
}

async function main() {
  const device = new Lines()
  await device.open()
  for (const command of ['*IDN?', 'MEAS:VOLT?', '中文']) {
    console.log(command, '→', await device.ask(command))
  }
  device.close()
}

main()
