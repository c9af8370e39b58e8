// Connects, says hello, prints the answer and closes. Change HOST and PORT, or give them with --define.
const host = typeof HOST === 'undefined' ? '127.0.0.1' : HOST
const port = typeof PORT === 'undefined' ? 8849 : PORT

const tcp = wx.createTCPSocket()
tcp.onConnect(({ remoteInfo, localInfo }) => {
  console.log(`connected to ${remoteInfo.address}:${remoteInfo.port} from port ${localInfo.port}`)
  tcp.write('hello')
})
tcp.onMessage(({ message, remoteInfo }) => {
  console.log(`${remoteInfo.size} bytes: ${new TextDecoder().decode(message)}`)
  tcp.close()
})
tcp.onError(({ errCode, errMsg }) => console.error(errCode, errMsg))
tcp.onClose(() => console.log('closed'))
tcp.connect({ address: host, port, timeout: 2 })
