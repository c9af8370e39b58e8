// Reads two holding registers over Modbus RTU in TCP, five times, and checks the answer's CRC.
const host = typeof HOST === 'undefined' ? '127.0.0.1' : HOST
const port = typeof PORT === 'undefined' ? 8849 : PORT
const polls = typeof POLLS === 'undefined' ? 5 : POLLS

function crc16(bytes) {
  let crc = 0xffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1
  }
  return crc
}

/** Unit, function 3, first register, how many; then the CRC, low byte first. */
function readRegisters(unit, first, count) {
  const frame = new Uint8Array(8)
  const view = new DataView(frame.buffer)
  frame[0] = unit
  frame[1] = 3
  view.setUint16(2, first)
  view.setUint16(4, count)
  view.setUint16(6, crc16(frame.subarray(0, 6)), true)
  return frame.buffer
}

const tcp = wx.createTCPSocket()
let received = []
let left = polls

function poll() {
  received = []
  tcp.write(readRegisters(1, 0, 2))
}

tcp.onConnect(poll)
tcp.onMessage(({ message }) => {
  received.push(...new Uint8Array(message))
  // An echoing device gives the question back: eight bytes, like any frame here with its own length.
  const length = received[1] === 3 && received[2] === 4 ? 9 : 8
  if (received.length < length) return
  const frame = Uint8Array.from(received.slice(0, length))
  const sound = crc16(frame) === 0
  console.log(`${frame.length} bytes, CRC ${sound ? 'right' : 'wrong'}`, frame)
  if (!sound) throw new Error('a frame was damaged')
  if (--left > 0) setTimeout(poll, 100)
  else tcp.close()
})
tcp.onError(({ errMsg }) => console.error(errMsg))
tcp.connect({ address: host, port })
