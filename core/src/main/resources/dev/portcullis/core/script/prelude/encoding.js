// Text as bytes and back.
;(function (host, shared) {
  'use strict'
  const lengthOfBuffer = Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength').get
  const Bytes = Uint8Array
  const Buffer = ArrayBuffer
  const isView = ArrayBuffer.isView

  /** A copy of the host's bytes as a buffer of the script's own. */
  function copied(hostBuffer) {
    const source = new Bytes(new Buffer(hostBuffer))
    const target = new Buffer(source.length)
    new Bytes(target).set(source)
    return target
  }

  function isBuffer(value) {
    try {
      lengthOfBuffer.call(value)
      return true
    } catch (other) {
      return false
    }
  }

  /** Buffer, offset and length of what was given; null where it is neither buffer nor view. */
  function bytesOf(value) {
    if (value === null || typeof value !== 'object') {
      return null
    }
    if (isBuffer(value)) {
      return { buffer: value, offset: 0, length: lengthOfBuffer.call(value), view: '' }
    }
    if (isView(value)) {
      return { buffer: value.buffer, offset: value.byteOffset, length: value.byteLength, view: value[Symbol.toStringTag] ?? 'view' }
    }
    return null
  }

  class TextEncoder {
    get encoding() {
      return 'utf-8'
    }
    encode(text = '') {
      return new Bytes(copied(host.encode(`${text}`)))
    }
    encodeInto(text, target) {
      let read = 0
      let written = 0
      for (const character of `${text}`) {
        const bytes = new Bytes(copied(host.encode(character)))
        if (written + bytes.length > target.length) {
          break
        }
        target.set(bytes, written)
        written += bytes.length
        read += character.length
      }
      return { read, written }
    }
  }

  class TextDecoder {
    #decoding
    #fatal
    #ignoreBom
    #started = false
    constructor(label = 'utf-8', options = {}) {
      this.#fatal = Boolean(options?.fatal)
      this.#ignoreBom = Boolean(options?.ignoreBOM)
      this.#decoding = host.decoder(`${label}`, this.#fatal)
      if (this.#decoding === null) {
        throw new RangeError(`The "${label}" encoding is not supported`)
      }
    }
    get encoding() {
      return host.decoderName(this.#decoding)
    }
    get fatal() {
      return this.#fatal
    }
    get ignoreBOM() {
      return this.#ignoreBom
    }
    decode(input, options = {}) {
      const given = input === undefined ? bytesOf(new Buffer(0)) : bytesOf(input)
      if (given === null) {
        throw new TypeError('decode takes an ArrayBuffer or a view of one')
      }
      const more = Boolean(options?.stream)
      let text = host.decode(this.#decoding, given.buffer, given.offset, given.length, more)
      if (text === null) {
        this.#started = false
        throw new TypeError(`The encoded data was not valid for encoding ${this.encoding}`)
      }
      if (!this.#started && text !== '') {
        this.#started = true
        if (!this.#ignoreBom && text.charCodeAt(0) === 0xfeff && this.encoding.startsWith('utf-')) {
          text = text.slice(1)
        }
      }
      if (!more) {
        this.#started = false
      }
      return text
    }
  }

  const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

  function toBase64(bytes) {
    const parts = []
    for (let i = 0; i < bytes.length; i += 3) {
      const bits = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
      parts.push(
        DIGITS[bits >> 18] + DIGITS[(bits >> 12) & 63] + (i + 1 < bytes.length ? DIGITS[(bits >> 6) & 63] : '=') + (i + 2 < bytes.length ? DIGITS[bits & 63] : '='),
      )
    }
    return parts.join('')
  }

  /** The bytes, or null where the text is no base64. */
  function fromBase64(text) {
    const digits = text.replace(/[\t\n\f\r ]/g, '').replace(/={1,2}$/, '')
    if (digits.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(digits)) {
      return null
    }
    const bytes = new Bytes(Math.floor((digits.length * 3) / 4))
    let bits = 0
    let have = 0
    let at = 0
    for (const digit of digits) {
      bits = ((bits << 6) | DIGITS.indexOf(digit)) & 0xffffff
      have += 6
      if (have >= 8) {
        have -= 8
        bytes[at++] = (bits >> have) & 255
      }
    }
    return bytes
  }

  function invalidCharacter(message) {
    const error = new Error(message)
    error.name = 'InvalidCharacterError'
    return error
  }

  function btoa(text) {
    const bytes = new Bytes(`${text}`.length)
    for (let i = 0; i < bytes.length; i++) {
      const code = `${text}`.charCodeAt(i)
      if (code > 255) {
        throw invalidCharacter('btoa: the text has characters above U+00FF')
      }
      bytes[i] = code
    }
    return toBase64(bytes)
  }

  function atob(text) {
    const bytes = fromBase64(`${text}`)
    if (bytes === null) {
      throw invalidCharacter('atob: the text is no base64')
    }
    let decoded = ''
    for (const byte of bytes) {
      decoded += String.fromCharCode(byte)
    }
    return decoded
  }

  Object.assign(shared, { copied, bytesOf, isBuffer, toBase64, fromBase64 })
  shared.define('TextEncoder', TextEncoder)
  shared.define('TextDecoder', TextDecoder)
  shared.define('btoa', btoa)
  shared.define('atob', atob)
})
