package dev.portcullis.core.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.device.Behaviour;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What mini programs in the field do with their sockets, each as they do it. */
@Timeout(120)
class ClientPatternsTest {

  @TempDir Path directory;
  private ScriptRig rig;

  @BeforeEach
  void open() throws Exception {
    rig = new ScriptRig(directory);
  }

  @AfterEach
  void close() throws Exception {
    rig.close();
  }

  private void prints(String script, String... lines) throws Exception {
    ScriptRig.Ran ran = rig.run(script);
    assertThat(ran.failures()).isEmpty();
    assertThat(ran.lines()).containsExactly(lines);
    assertThat(ran.outcome()).isEqualTo(new ScriptOutcome.Drained(0));
  }

  @Test
  void aWifiThatCannotBeBoundIsFollowedByAnUnboundConnect() throws Exception {
    rig.device(new Behaviour.Echo());
    prints(
        """
        const tcp = wx.createTCPSocket()
        let connecting = false
        tcp.onError(({ errCode }) => {
          console.log('error', errCode)
          if (errCode >= 3 && errCode <= 6 && !connecting) {
            connecting = true
            tcp.connect({ address: '127.0.0.1', port: PORT })
          }
        })
        tcp.onBindWifi(() => console.log('bound'))
        tcp.onConnect(() => { console.log('connected'); tcp.close() })
        tcp.bindWifi({ BSSID: '02:00:5e:10:00:01' })
        """,
        "error 4",
        "connected");
  }

  @Test
  void theSameSocketTriesAgainAfterARefusal() throws Exception {
    rig.device(new Behaviour.Refuse());
    String refused = rig.defines.get("PORT");
    rig.device(new Behaviour.Echo());
    rig.defines.put("REFUSED", refused);
    prints(
        """
        const tcp = wx.createTCPSocket()
        tcp.onError(({ errMsg, errno, errNum }) => {
          console.log(errMsg, errno, errNum)
          tcp.connect({ address: '127.0.0.1', port: PORT })
        })
        tcp.onConnect((res) => { console.log('errMsg' in res); tcp.close() })
        tcp.onClose((res) => console.log(res))
        tcp.connect({ address: '127.0.0.1', port: REFUSED })
        """,
        "connect socket fail: errno:111 errmsg:Connection refused 111 111",
        "false",
        "{ errMsg: '' }");
    assertThat(rig.warnings()).contains("reconnect-same-socket");
  }

  @Test
  void portAndTimeoutMayBeDecimalStrings() throws Exception {
    rig.device(new Behaviour.Echo());
    prints(
        """
        const tcp = wx.createTCPSocket()
        tcp.onConnect(() => { console.log('connected'); tcp.close() })
        tcp.onError((error) => console.log(error))
        tcp.connect({ address: '127.0.0.1', port: String(PORT), timeout: '3' })
        """,
        "connected");
    assertThat(rig.warnings()).contains("port-text", "timeout-text");
  }

  @Test
  void everythingElseIsNoPort() throws Exception {
    prints(
        """
        const bad = ['', '0x50', ' 50002', 1.5, NaN, -1, 0, 65536, null, undefined, {}, [50002], true, 50002n]
        const next = () => {
          if (bad.length === 0) return
          const tcp = wx.createTCPSocket()
          tcp.onError(({ errCode, errMsg }) => { console.log(errCode, errMsg); next() })
          tcp.connect({ address: '192.168.1.20', port: bad.shift() })
        }
        next()
        """,
        java.util.Collections.nCopies(14, "2 connect fail: invalid port").toArray(String[]::new));
  }

  @Test
  void aMissingAddressIsInvalid() throws Exception {
    prints(
        """
        for (const options of [undefined, null, 7, {}, { address: 7, port: 50002 }]) {
          const tcp = wx.createTCPSocket()
          tcp.onError(({ errCode, errMsg }) => console.log(errCode, errMsg))
          tcp.connect(options)
        }
        """,
        java.util.Collections.nCopies(5, "1 connect fail: invalid address").toArray(String[]::new));
  }

  @Test
  void viewsWrittenInALoopBeforeConnectAreLost() throws Exception {
    rig.device(new Behaviour.Echo());
    prints(
        """
        const tcp = wx.createTCPSocket()
        let lost = 0
        tcp.onError(({ errCode, errno }) => { if (errCode === -2 && errno === 107) lost++ })
        tcp.onConnect(() => {
          console.log('lost', lost)
          tcp.close()
        })
        for (let i = 0; i < 50; i++) tcp.write(new Uint8Array([i]))
        tcp.connect({ address: '127.0.0.1', port: PORT })
        """,
        "lost 50");
    assertThat(rig.warnings()).containsOnlyOnce("buffer-view");
  }

  @Test
  void viewsWrittenInALoopAfterConnectArriveInOrderAsTheyWereAtTheCall() throws Exception {
    rig.device(new Behaviour.Echo());
    prints(
        """
        const tcp = wx.createTCPSocket()
        const back = []
        tcp.onConnect(() => {
          const shared = new Uint8Array(8)
          const view = shared.subarray(2, 6)
          for (let i = 0; i < 2000; i++) {
            new DataView(view.buffer, 2, 4).setUint32(0, i)
            tcp.write(view)
            shared.fill(255)
          }
        })
        tcp.onMessage(({ message, remoteInfo }) => {
          if (!(message instanceof ArrayBuffer) || remoteInfo.size !== message.byteLength) throw new Error('shape')
          back.push(...new Uint8Array(message))
          if (back.length === 8000) {
            const all = new DataView(Uint8Array.from(back).buffer)
            let inOrder = true
            for (let i = 0; i < 2000; i++) inOrder &&= all.getUint32(4 * i) === i
            console.log(inOrder)
            tcp.close()
          }
        })
        tcp.connect({ address: '127.0.0.1', port: PORT })
        """,
        "true");
  }

  @Test
  void listenersAddedAfterConnectHearIt() throws Exception {
    rig.device(new Behaviour.Echo());
    prints(
        """
        const tcp = wx.createTCPSocket()
        tcp.connect({ address: '127.0.0.1', port: PORT })
        tcp.onConnect(({ remoteInfo, localInfo }) => {
          console.log(remoteInfo.address, remoteInfo.family, remoteInfo.port === PORT, localInfo.address, typeof localInfo.port)
          tcp.close()
        })
        Promise.resolve().then(() => console.log('microtask'))
        console.log('turn')
        """,
        "turn",
        "microtask",
        "127.0.0.1 IPv4 true 127.0.0.1 number");
  }

  @Test
  void offForgetsWhatItIsGivenAndOtherwiseAll() throws Exception {
    rig.device(new Behaviour.Echo());
    prints(
        """
        const tcp = wx.createTCPSocket()
        const heard = (name) => () => console.log(name)
        const [a, b, c] = ['a', 'b', 'c'].map(heard)
        tcp.onConnect(a); tcp.onConnect(b); tcp.onConnect(a); tcp.onConnect(c)
        tcp.offConnect(a)
        tcp.offConnect(() => {})
        tcp.offMessage()
        tcp.onClose(a); tcp.onClose(b); tcp.offClose()
        tcp.onConnect(() => tcp.close())
        tcp.onClose(c)
        console.log([tcp.offError(), tcp.write(''), tcp.onError(a)].every((each) => each === undefined))
        tcp.connect({ address: '127.0.0.1', port: PORT })
        """,
        "true",
        "b",
        "c",
        "c");
  }

  @Test
  void aWriteInsideOnCloseIsAnsweredWithNine() throws Exception {
    rig.device(new Behaviour.Echo());
    prints(
        """
        const tcp = wx.createTCPSocket()
        tcp.onConnect(() => tcp.close())
        tcp.onClose(() => { console.log('closed'); tcp.write('bye'); tcp.close() })
        tcp.onError(({ errCode, errno }) => console.log(errCode, errno))
        tcp.connect({ address: '127.0.0.1', port: PORT })
        """,
        "closed",
        "-2 9");
  }

  @Test
  void aTimeoutInMillisecondsIsCappedWithAWarning() throws Exception {
    rig.device(new Behaviour.Echo());
    prints(
        """
        const tcp = wx.createTCPSocket()
        tcp.onConnect(() => { console.log('connected'); tcp.close() })
        tcp.connect({ address: '127.0.0.1', port: PORT, timeout: 3000 })
        """,
        "connected");
    assertThat(rig.warnings()).contains("timeout-capped");
  }

  @Test
  void twentyProbesRunBesideEachOtherAndTheNextIsTooMuch() throws Exception {
    rig.device(new Behaviour.Echo());
    prints(
        """
        const probe = () => new Promise((done) => {
          const tcp = wx.createTCPSocket()
          tcp.onConnect(() => { tcp.close(); done(true) })
          tcp.onError(() => done(false))
          tcp.connect({ address: '127.0.0.1', port: PORT, timeout: 10 })
        })
        const all = Array.from({ length: 20 }, probe)
        try {
          wx.createTCPSocket()
        } catch (error) {
          console.log(error instanceof Error, error.message)
        }
        Promise.all(all).then((found) => console.log(found.filter(Boolean).length))
        """,
        "true [TCPSocket] created too much.",
        "20");
  }

  @Test
  void whatIsNeitherStringNorBufferIsNotSent() throws Exception {
    rig.device(new Behaviour.Echo());
    prints(
        """
        const tcp = wx.createTCPSocket()
        let wrong = 0
        tcp.onError(({ errCode, errMsg }) => { wrong++; console.log(errCode, errMsg) })
        tcp.onConnect(() => {
          for (const data of [undefined, null, 7, {}, [1], { byteLength: 3 }]) tcp.write(data)
          tcp.write('')
          tcp.write('\\ud800é')
        })
        tcp.onMessage(({ message }) => { console.log(message); tcp.close() })
        tcp.connect({ address: '127.0.0.1', port: PORT })
        """,
        "-1 write fail: invalid data",
        "-1 write fail: invalid data",
        "-1 write fail: invalid data",
        "-1 write fail: invalid data",
        "-1 write fail: invalid data",
        "-1 write fail: invalid data",
        "ArrayBuffer { [Uint8Contents]: <ef bf bd c3 a9>, byteLength: 5 }");
  }

  @Test
  void aListenerThatThrowsStopsNoOther() throws Exception {
    rig.device(new Behaviour.Echo());
    ScriptRig.Ran ran =
        rig.run(
            """
            const tcp = wx.createTCPSocket()
            tcp.onConnect(() => {
              throw new RangeError('mine')
            })
            tcp.onConnect(() => { console.log('heard'); tcp.write('x') })
            tcp.onMessage(() => { console.log('and the next'); tcp.close() })
            tcp.connect({ address: '127.0.0.1', port: PORT })
            """);
    assertThat(ran.lines()).containsExactly("heard", "and the next");
    assertThat(ran.outcome()).isEqualTo(new ScriptOutcome.Drained(1));
    assertThat(ran.failures())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.message()).isEqualTo("RangeError: mine");
              assertThat(failure.place()).startsWith("script.js:3:");
            });
    assertThat(rig.warnings()).contains("listener-failed");
  }

  @Test
  void noMessageIsHeardOnceCloseWasCalled() throws Exception {
    rig.device(new Behaviour.Flood(1 << 20));
    prints(
        """
        const tcp = wx.createTCPSocket()
        let closed = false
        tcp.onMessage(() => { if (!closed) console.log('first'); closed = true; tcp.close() })
        tcp.onMessage(() => console.log('must not be heard'))
        tcp.onClose(() => console.log('closed'))
        tcp.connect({ address: '127.0.0.1', port: PORT })
        """,
        "first",
        "closed");
  }

  @Test
  void anUnknownTypeOfSocketIsIpv4() throws Exception {
    rig.device(new Behaviour.Echo());
    prints(
        """
        const tcp = wx.createTCPSocket({ type: 'ipv5' })
        wx.createTCPSocket({ type: 'IPv6' })
        tcp.onConnect(({ localInfo }) => { console.log(localInfo.family); tcp.close() })
        tcp.connect({ address: '127.0.0.1', port: PORT })
        """,
        "IPv4");
    assertThat(rig.warnings()).containsOnlyOnce("family-unknown");
  }
}
