// An MQTT 3.1.1 client: connects, subscribes, publishes to itself, and disconnects.
const host = typeof HOST === 'undefined' ? '127.0.0.1' : HOST
const port = typeof PORT === 'undefined' ? 1883 : PORT
const topic = 'portcullis/example'
const text = 'hello 你好'

const utf8 = (value) => new TextEncoder().encode(value)
const field = (value) => {
  const bytes = utf8(value)
  return [bytes.length >> 8, bytes.length & 255, ...bytes]
}

/** Type and flags, the remaining length in seven-bit groups, the body. */
function packet(head, body) {
  const length = []
  let rest = body.length
  do {
    length.push((rest & 127) | (rest > 127 ? 128 : 0))
    rest >>= 7
  } while (rest > 0)
  return Uint8Array.from([head, ...length, ...body]).buffer
}

/** The first whole packet of the bytes, or null. */
function parse(bytes) {
  let length = 0
  for (let at = 1; at < Math.min(bytes.length, 5); at++) {
    length |= (bytes[at] & 127) << (7 * (at - 1))
    if (bytes[at] < 128) {
      const end = at + 1 + length
      return bytes.length < end ? null : { type: bytes[0] >> 4, body: bytes.slice(at + 1, end), end }
    }
  }
  return null
}

const tcp = wx.createTCPSocket()
let received = []

function handle({ type, body }) {
  switch (type) {
    case 2:
      if (body[1] !== 0) throw new Error(`the broker refused: ${body[1]}`)
      console.log('connected')
      tcp.write(packet(0x82, [0, 1, ...field(topic), 0]))
      break
    case 9:
      console.log('subscribed')
      tcp.write(packet(0x30, [...field(topic), ...utf8(text)]))
      break
    case 3: {
      const nameLength = (body[0] << 8) | body[1]
      console.log('message:', new TextDecoder().decode(Uint8Array.from(body.slice(2 + nameLength))))
      tcp.write(packet(0xe0, []))
      tcp.close()
      break
    }
    default:
      throw new Error(`a packet of type ${type} was not expected`)
  }
}

tcp.onConnect(() => tcp.write(packet(0x10, [...field('MQTT'), 4, 2, 0, 60, ...field('portcullis-example')])))
tcp.onMessage(({ message }) => {
  received.push(...new Uint8Array(message))
  for (let found = parse(received); found !== null; found = parse(received)) {
    received = received.slice(found.end)
    handle(found)
  }
})
tcp.onError(({ errMsg }) => console.error(errMsg))
tcp.onClose(() => console.log('closed'))
tcp.connect({ address: host, port })
