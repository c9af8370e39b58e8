package dev.portcullis.core.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventDetail.ClosedBy;
import dev.portcullis.core.codec.Bytes;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.Ipv4Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script does again what was done, and says where it went another way. */
final class JavaScriptExportTest {

  @TempDir Path directory;

  @Test
  void anExchangeReadsLikeOne() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording
          .open(1)
          .rx(1, "hello\r\n")
          .tx(1, new byte[] {1, 3, 0, 0, 0, 2})
          .rx(1, new byte[] {1, 3})
          .rx(1, new byte[] {4, 0, (byte) 0xD7})
          .tx(1, "it's\\")
          .tx(1, new byte[40])
          .close(1, ClosedBy.PEER);
      recording
          .create(2)
          .add(
              2,
              new EventDetail.Failed(
                  -4, "connect fail: invalid address", OptionalInt.empty(), "", "", ""));

      assertThat(Exports.text(recording.capture(), new JavaScriptExport()))
          .startsWith(
              """
              // What was exchanged from 2026-01-31T10:21:17.968123Z on, as code for a mini program. It writes what was written
              // then, waits for the answers and compares them byte by byte. It runs in a mini program as it stands.
              // Thermostat 2 did not connect: errCode=-4 errMsg="connect fail: invalid address"
              'use strict'

              replay('Thermostat 1', { address: '192.168.1.20', port: 8848, timeout: 2 }, [
                expect('hello\\r\\n', 3),
                write(hex('01 03 00 00 00 02')),
                expect(hex('01 03 04 00 D7'), 3),
                write('it\\'s\\\\'),
                write(hex(`
                  00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
                  00 00 00 00 00 00 00 00`)),
                closedByPeer(3),
              ])

              """);
    }
  }

  @Test
  void tooMuchIsRefused() throws Exception {
    try (Recording recording = new Recording(directory.resolve("capture"))) {
      recording.open(1).rx(1, new byte[600]).rx(1, new byte[600]);
      var capture = recording.capture();
      assertThatThrownBy(() -> Exports.text(capture, new JavaScriptExport(1000)))
          .isInstanceOfSatisfying(
              ExportException.class,
              e -> assertThat(e.problem()).isEqualTo(ExportException.Problem.TOO_LARGE))
          .hasMessageContaining("1,000 bytes");
    }
  }

  @Test
  void stringsStayStrings() {
    assertThat(JavaScriptLiteral.string("a'b\\c\n\u2028温")).isEqualTo("'a\\'b\\\\c\\n\\u2028温'");
    assertThat(JavaScriptLiteral.data(Bytes.of("a\tb\r\n".getBytes(UTF_8)), ""))
        .isEqualTo("'a\\tb\\r\\n'");
    assertThat(JavaScriptLiteral.data(Bytes.of("温".getBytes(UTF_8)), ""))
        .isEqualTo("hex('E6 B8 A9')");
    assertThat(JavaScriptLiteral.data(Bytes.of("x".repeat(100).getBytes(UTF_8)), "  "))
        .isEqualTo("'" + "x".repeat(96) + "' +\n  'xxxx'");
  }

  @Test
  void theRecordedDevicePasses() throws Exception {
    assertThat(replay(20260131, PlayedDevice.Fault.NONE))
        .isEqualTo(new Node.Outcome(0, "Thermostat 1: all 41 steps as recorded\n", ""));
  }

  @Test
  void anotherByteIsFound() throws Exception {
    Node.Outcome outcome = replay(4711, PlayedDevice.Fault.ANOTHER_BYTE);
    assertThat(outcome.exitCode()).isNotZero();
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.errors())
        .containsPattern(
            "Thermostat 1, step 2 of 41: byte \\d+ of the answer is [0-9A-F]{2}, not [0-9A-F]{2}");
  }

  @Test
  void anEarlyEndIsFound() throws Exception {
    Node.Outcome outcome = replay(4712, PlayedDevice.Fault.EARLY_END);
    assertThat(outcome.exitCode()).isNotZero();
    assertThat(outcome.errors()).contains("Thermostat 1, step 2 of 41: the connection ended");
  }

  @Test
  void moreThanWasRecordedIsFound() throws Exception {
    Node.Outcome outcome = replay(4713, PlayedDevice.Fault.MORE);
    assertThat(outcome.exitCode()).isNotZero();
    assertThat(outcome.errors()).contains("Thermostat 1, step ", " more");
  }

  /** Records twenty random exchanges, exports them, and runs the script against the device. */
  private Node.Outcome replay(long seed, PlayedDevice.Fault fault) throws Exception {
    Node.assumeInstalled();
    Random random = new Random(seed);
    try (PlayedDevice device = new PlayedDevice(fault);
        Recording recording = new Recording(directory.resolve("capture"))) {
      Endpoint remote = new Endpoint(Ipv4Address.of(127, 0, 0, 1), device.port());
      recording.create(1).connect(1, new Endpoint(Ipv4Address.of(127, 0, 0, 1), 51234), remote);
      for (int i = 0; i < 20; i++) {
        byte[] request = content(random);
        byte[] answer = content(random);
        recording.tx(1, request);
        int cut = random.nextInt(answer.length);
        recording.rx(1, Bytes.of(answer).slice(0, cut + 1).toArray());
        if (cut + 1 < answer.length) {
          recording.rx(1, Bytes.of(answer).slice(cut + 1, answer.length).toArray());
        }
        device.plays(request.length, answer);
      }
      recording.close(1, ClosedBy.PEER);
      Path script = directory.resolve("replay.js");
      new Exporter(recording.capture(), new JavaScriptExport())
          .toFile(EventSelection.all(recording.capture()), script, ExportMonitor.none());
      device.start();
      return Node.run(wx(), script);
    }
  }

  /** Now text, now bytes. */
  private static byte[] content(Random random) {
    byte[] bytes = new byte[2 + (int) Math.pow(5000, random.nextDouble())];
    if (random.nextBoolean()) {
      random.nextBytes(bytes);
    } else {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) "'\"\\\r\n\t `${abc}</".charAt(random.nextInt(16));
      }
    }
    return bytes;
  }

  private Path wx() throws IOException {
    try (var source = JavaScriptExportTest.class.getResourceAsStream("wx-on-node.js")) {
      assertThat(source).isNotNull();
      Path file = directory.resolve("wx-on-node.js");
      Files.write(file, source.readAllBytes());
      return file;
    }
  }
}
