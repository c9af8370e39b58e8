// ---- How it works: nothing below knows this exchange.

/** A step: these bytes are written. */
function write(data) {
  return { kind: 'write', bytes: toBytes(data), data }
}

/** A step: exactly these bytes must come within so many seconds. */
function expect(data, seconds) {
  return { kind: 'expect', bytes: toBytes(data), seconds }
}

/** A step: so many bytes must come within so many seconds, whatever they are. */
function anything(count, seconds) {
  return { kind: 'anything', count, seconds }
}

/** A step: the other side closes the connection within so many seconds. */
function closedByPeer(seconds) {
  return { kind: 'closed', seconds }
}

/** The ArrayBuffer of bytes written in hex; white space does not count. */
function hex(text) {
  const digits = text.replace(/\s/g, '')
  const bytes = new Uint8Array(digits.length / 2)
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = parseInt(digits.slice(2 * i, 2 * i + 2), 16)
  }
  return bytes.buffer
}

function toBytes(data) {
  return typeof data === 'string'
    ? Uint8Array.from(data, (character) => character.charCodeAt(0))
    : new Uint8Array(data)
}

function twoDigits(byte) {
  return (byte < 16 ? '0' : '') + byte.toString(16).toUpperCase()
}

/** Connects, takes the steps one after the other, and closes. Throws, later, where it goes another way. */
function replay(name, target, steps) {
  const socket = wx.createTCPSocket()
  let received = new Uint8Array(0) // came, and not asked for by a step yet
  let compared = 0 // bytes of it that are as the step at hand expects
  let at = 0
  let timer = null
  let over = false

  function end() {
    over = true
    clearTimeout(timer)
    socket.close()
  }

  function fail(what) {
    if (over) {
      return
    }
    end()
    const error = new Error(name + ', step ' + (at + 1) + ' of ' + steps.length + ': ' + what)
    setTimeout(() => {
      throw error
    }, 0)
  }

  function wait(step, what) {
    if (timer === null) {
      timer = setTimeout(() => fail('no ' + what() + ' within ' + step.seconds + ' s'), step.seconds * 1000)
    }
  }

  function done(bytes) {
    clearTimeout(timer)
    timer = null
    received = received.slice(bytes)
    compared = 0
    at++
  }

  /** Whether the step is taken; otherwise something has to come first. */
  function take(step) {
    switch (step.kind) {
      case 'write':
        socket.write(step.data)
        done(0)
        return true
      case 'expect':
        for (; compared < Math.min(received.length, step.bytes.length); compared++) {
          if (received[compared] !== step.bytes[compared]) {
            const wanted = twoDigits(step.bytes[compared])
            fail('byte ' + compared + ' of the answer is ' + twoDigits(received[compared]) + ', not ' + wanted)
            return false
          }
        }
        if (compared < step.bytes.length) {
          wait(step, () => 'answer of ' + step.bytes.length + ' bytes (' + compared + ' came)')
          return false
        }
        done(step.bytes.length)
        return true
      case 'anything':
        if (received.length < step.count) {
          wait(step, () => 'answer of ' + step.count + ' bytes (' + received.length + ' came)')
          return false
        }
        done(step.count)
        return true
      default:
        wait(step, () => 'end of the connection')
        return false
    }
  }

  function go() {
    while (!over && at < steps.length && take(steps[at])) {}
    if (!over && at === steps.length) {
      if (received.length > 0) {
        fail(received.length + ' bytes more than expected came')
      } else {
        end()
        console.log(name + ': all ' + steps.length + ' steps as recorded')
      }
    }
  }

  socket.onConnect(go)
  socket.onMessage(({ message }) => {
    const more = new Uint8Array(message)
    const all = new Uint8Array(received.length + more.length)
    all.set(received)
    all.set(more, received.length)
    received = all
    go()
  })
  socket.onError(({ errMsg }) => fail(errMsg))
  socket.onClose(() => {
    if (!over && at < steps.length && steps[at].kind === 'closed') {
      done(0)
      go()
    } else {
      fail('the connection ended')
    }
  })
  socket.connect(target)
}
