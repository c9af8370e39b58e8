// Sends numbered frames for a while, waits for each to come back, and says how long that took.
const host = typeof HOST === 'undefined' ? '127.0.0.1' : HOST
const port = typeof PORT === 'undefined' ? 8849 : PORT
const rounds = typeof ROUNDS === 'undefined' ? 1000 : ROUNDS

const tcp = wx.createTCPSocket()
const frame = new DataView(new ArrayBuffer(32))
const times = []
let back = 0
let sent = 0
let begun = 0

function next() {
  frame.setUint32(0, sent++)
  back = 0
  begun = performance.now()
  tcp.write(frame.buffer)
}

tcp.onConnect(next)
tcp.onMessage(({ message }) => {
  if (back === 0 && new DataView(message).getUint32(0) !== sent - 1) throw new Error(`frame ${sent - 1} came back changed`)
  back += message.byteLength
  if (back < 32) return
  times.push(performance.now() - begun)
  if (times.length < rounds) {
    next()
    return
  }
  times.sort((a, b) => a - b)
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(2)
  console.log(`${rounds} rounds: median ${at(0.5)} ms, 99 % within ${at(0.99)} ms, longest ${at(1)} ms`)
  tcp.close()
})
tcp.onError(({ errMsg }) => console.error(errMsg))
tcp.connect({ address: host, port })
