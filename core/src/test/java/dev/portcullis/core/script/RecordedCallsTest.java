package dev.portcullis.core.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.codec.HexText;
import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.script.RecordedCalls.Connect;
import dev.portcullis.core.socket.SocketEngine;
import dev.portcullis.core.wifi.NoWifi;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Code as people paste it, and what of it fills a tab. */
@Timeout(120)
class RecordedCallsTest {

  private static final Capture CAPTURE = Capture.none("nothing is kept here");
  private static final SocketEngine ENGINE =
      new SocketEngine(
          CAPTURE,
          name -> {
            throw new UnknownHostException(name);
          },
          new NoWifi(),
          LocalNetwork.of(List.of()));
  private static final ScriptRunner RUNNER = new ScriptRunner(ENGINE, new NoWifi());

  @AfterAll
  static void close() {
    RUNNER.close();
    ENGINE.close();
    CAPTURE.close();
  }

  private static RecordedCalls of(String code) throws InterruptedException {
    return RecordedCalls.of(RUNNER, code);
  }

  private static List<String> sent(RecordedCalls calls) {
    return calls.writes().stream()
        .map(write -> (write.text() ? "text " : "bytes ") + HexText.format(write.bytes()))
        .toList();
  }

  @Test
  void theDocumentsSample() throws Exception {
    RecordedCalls calls =
        of(
            """
            const tcp = wx.createTCPSocket()
            tcp.connect({address: '192.168.193.2', port: 8848})
            tcp.write('hello, how are you')
            """);
    assertThat(calls.connects()).containsExactly(new Connect("192.168.193.2", "8848", ""));
    assertThat(sent(calls))
        .containsExactly("text 68 65 6C 6C 6F 2C 20 68 6F 77 20 61 72 65 20 79 6F 75");
    assertThat(calls.failure()).isEmpty();
    assertThat(ENGINE.sockets()).isEmpty();
  }

  @Test
  void computedValuesInListenersAndTimers() throws Exception {
    RecordedCalls calls =
        of(
            """
            var hex = s => new Uint8Array(s.match(/../g).map(h => parseInt(h, 16)));
            let host = ['10', '0', '0', '9'].join('.');
            function start() {
              const t = wx.createTCPSocket();
              t.onConnect(async () => {
                t.write(hex('0103000000 02c40b'.replace(' ', '')).buffer);
                await new Promise(done => setTimeout(done, 60000));
                t.write(`set ${20 + 1.5}\\r\\n`);
                setInterval(() => t.write(new Uint16Array([0x4241])), 1000);
              });
              t.connect({ address: host, port: '50002', timeout: 5 });
            }
            start();
            """);
    assertThat(calls.failure()).isEmpty();
    assertThat(calls.connects()).containsExactly(new Connect("10.0.0.9", "50002", "5"));
    assertThat(sent(calls))
        .containsExactly(
            "bytes 01 03 00 00 00 02 C4 0B", "text 73 65 74 20 32 31 2E 35 0D 0A", "bytes 41 42");
  }

  @Test
  void aPageWithItsSocketInOnLoad() throws Exception {
    RecordedCalls calls =
        of(
            """
            Page({
              data: { ip: '192.168.1.50' },
              onLoad() {
                this.tcp = wx.createTCPSocket();
                this.tcp.onConnect(() => this.send());
                this.tcp.connect({ address: this.data.ip, port: 9000 });
              },
              send() { this.tcp.write('AT+GMR\\r\\n'); wx.showToast({ title: 'sent' }); }
            })
            """);
    assertThat(calls.connects()).containsExactly(new Connect("192.168.1.50", "9000", ""));
    assertThat(sent(calls)).containsExactly("text 41 54 2B 47 4D 52 0D 0A");
  }

  @Test
  void codeThatIsNoneSaysWhere() throws Exception {
    RecordedCalls calls = of("const tcp = wx.createTCPSocket(;\n");
    assertThat(calls.connects()).isEmpty();
    assertThat(calls.failure())
        .hasValueSatisfying(failure -> assertThat(failure.line()).isEqualTo(1));
  }

  @Test
  void whatWasSaidBeforeAnErrorCounts() throws Exception {
    RecordedCalls calls =
        of(
            """
            const tcp = wx.createTCPSocket();
            tcp.connect({ address: '10.1.1.1', port: 7000 });
            notDefined();
            """);
    assertThat(calls.connects()).containsExactly(new Connect("10.1.1.1", "7000", ""));
    assertThat(calls.failure())
        .hasValueSatisfying(failure -> assertThat(failure.line()).isEqualTo(3));
  }

  @Test
  void codeWithoutEndIsEnded() throws Exception {
    String endless =
        "const t = wx.createTCPSocket(); t.connect({address:'10.1.1.1',port:1}); for (;;) {}";
    RecordedCalls calls = RecordedCalls.of(RUNNER, endless, Duration.ofSeconds(3));
    assertThat(calls.connects()).containsExactly(new Connect("10.1.1.1", "1", ""));
  }
}
