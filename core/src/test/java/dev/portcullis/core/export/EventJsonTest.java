package dev.portcullis.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.capture.Capture;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.Stamp;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.net.Ipv6Address;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventJsonTest {
  private static final Endpoint PEER = new Endpoint(Ipv4Address.of(192, 168, 1, 20), 8848);
  private static final Stamp AT = new Stamp(1_795_305_600_123_456_789L, 5);
  private static final String HEAD = "{\"seq\":0,\"time\":\"2026-11-22T00:00:00.123456Z\",";

  @TempDir Path directory;
  private int captures;

  private Capture capture() throws IOException {
    return Capture.create(directory.resolve("c" + captures++), CaptureOptions.unlimited());
  }

  private String line(EventDetail detail) throws IOException {
    try (Capture capture = capture()) {
      capture.append(AT, 3, detail);
      return EventJson.line(capture, capture.event(0), OptionalLong.empty());
    }
  }

  private String line(EventKind kind, byte... bytes) throws IOException {
    try (Capture capture = capture()) {
      capture.append(AT, 3, kind, PEER, ByteBuffer.wrap(bytes));
      return EventJson.line(capture, capture.event(0), OptionalLong.empty());
    }
  }

  @Test
  void wireBytesAreOneRunOfLowerCaseHex() throws IOException {
    assertThat(line(EventKind.WRITE, (byte) 1, (byte) 0xab, (byte) 0))
        .isEqualTo(
            HEAD
                + "\"socket\":3,\"event\":\"write\",\"remote\":\"192.168.1.20:8848\","
                + "\"bytes\":\"01ab00\"}");
    assertThat(line(EventKind.MESSAGE)).endsWith("\"bytes\":\"\"}");
  }

  @Test
  void detailsSayWhatThePhoneWouldAndMore() throws IOException {
    assertThat(
            line(
                new EventDetail.Failed(
                    -2,
                    "connect socket fail: errno:111 errmsg:Connection refused",
                    OptionalInt.of(111),
                    "",
                    "",
                    "")))
        .isEqualTo(
            HEAD
                + "\"socket\":3,\"event\":\"error\",\"errCode\":-2,\"errMsg\":"
                + "\"connect socket fail: errno:111 errmsg:Connection refused\",\"errno\":111}");
    assertThat(
            line(new EventDetail.Failed(-4, "x", OptionalInt.empty(), "own", "phone", "DENY_OWN")))
        .endsWith(
            "\"errMsg\":\"x\",\"detail\":\"own\",\"profile\":\"phone\",\"reason\":\"DENY_OWN\"}");
    Endpoint six = new Endpoint(new Ipv6Address(0xfd00L << 48, 1), 7);
    assertThat(line(new EventDetail.Connected(PEER, six, 9, "desk", "ALLOW_LAN")))
        .contains("\"event\":\"connect\"")
        .contains("\"local\":\"192.168.1.20:8848\",\"remote\":\"[fd00::1]:7\"");
    assertThat(line(new EventDetail.Warning("w", List.of()))).endsWith("\"arguments\":[]}");
    assertThat(line(new EventDetail.Warning("w", List.of("a", "b"))))
        .endsWith("\"code\":\"w\",\"arguments\":[\"a\",\"b\"]}");
    assertThat(line(new EventDetail.Closed(EventDetail.ClosedBy.PEER, 1, 2, 3)))
        .endsWith("\"by\":\"peer\",\"openNanos\":1,\"bytesWritten\":2,\"bytesRead\":3}");
    assertThat(line(new EventDetail.Gap(1, 2, "disk full")))
        .endsWith("\"events\":1,\"bytesLost\":2,\"cause\":\"disk full\"}");
    assertThat(line(new EventDetail.QuotaReset("desk", 4)))
        .endsWith("\"event\":\"quotareset\",\"profile\":\"desk\",\"slotsFreed\":4}");
    assertThat(line(new EventDetail.WifiBound("aa", "wlan0", "10.0.0.1")))
        .endsWith(
            "\"event\":\"bindwifi\",\"bssid\":\"aa\",\"interface\":\"wlan0\","
                + "\"local\":\"10.0.0.1\"}");
  }

  @Test
  void anyTextComesThroughAndStaysOnItsLine() throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      StringBuilder name = new StringBuilder();
      for (int length = random.nextInt(20); length > 0; length--) {
        int character =
            switch (random.nextInt(4)) {
              case 0 -> random.nextInt(0x20);
              case 1 -> "\"\\/\u007f\u0085\u2028\u2029".codePointAt(random.nextInt(7));
              case 2 -> random.nextInt(0x20, 0xd800);
              default -> random.nextInt(0x10000, 0x110000);
            };
        name.appendCodePoint(character);
      }
      String line = line(new EventDetail.Created(name.toString(), "desk", 1, 20));
      assertThat(line.chars()).noneMatch(Character::isISOControl);
      JsonNode json = mapper.readTree(line);
      assertThat(json.get("name").asString()).isEqualTo(name.toString());
      assertThat(json.get("slotsTotal").asInt()).isEqualTo(20);
    }
  }

  @Test
  void aLargePayloadIsWrittenInPieces() throws IOException {
    byte[] bytes = new byte[1_000_000];
    new Random(12).nextBytes(bytes);
    StringBuilder all = new StringBuilder();
    int[] longest = {0};
    Writer target =
        new Writer() {
          @Override
          public void write(char[] characters, int offset, int length) {
            longest[0] = Math.max(longest[0], length);
            all.append(characters, offset, length);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    try (Capture capture = capture()) {
      capture.append(AT, 3, EventKind.MESSAGE, null, ByteBuffer.wrap(bytes));
      EventJson.write(capture, capture.event(0), OptionalLong.empty(), target);
      assertThat(all.toString())
          .isEqualTo(EventJson.line(capture, capture.event(0), OptionalLong.empty()));
    }
    assertThat(all.toString()).endsWith(",\"bytes\":\"" + HexFormat.of().formatHex(bytes) + "\"}");
    assertThat(longest[0]).isLessThanOrEqualTo(128 << 10);
  }

  @Test
  void bytesThatALimitDroppedAreSaidToBeDropped() throws IOException {
    CaptureOptions limited =
        new CaptureOptions(4096, 1, 3, OptionalLong.of(8192), Duration.ofHours(1));
    try (Capture capture = Capture.create(directory.resolve("limited"), limited)) {
      capture.append(AT, 3, EventKind.MESSAGE, null, ByteBuffer.allocate(100));
      capture.append(AT, 3, EventKind.MESSAGE, null, ByteBuffer.allocate(100_000));
      assertThat(EventJson.line(capture, capture.event(0), OptionalLong.empty()))
          .endsWith("\"event\":\"message\",\"dropped\":\"size limit\",\"length\":100}");
    }
  }
}
