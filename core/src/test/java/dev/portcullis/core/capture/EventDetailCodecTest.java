package dev.portcullis.core.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portcullis.core.capture.EventDetail.Unreadable;
import dev.portcullis.core.capture.EventDetail.Why;
import dev.portcullis.core.net.Endpoint;
import dev.portcullis.core.net.Ipv6Address;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventDetailCodecTest {

  static List<EventDetail> details() {
    Endpoint six = new Endpoint(new Ipv6Address(0xfe80_0000_0000_0000L, 1), 1);
    return List.of(
        new EventDetail.Created("Demo \"device\" \u4e2d\u6587 \ud83d\ude80", "desk", 3, 20),
        new EventDetail.Created("", "unrestricted", 0, 0),
        new EventDetail.WifiBound("aa:bb:cc:dd:ee:ff", "wlan0", "192.168.1.5"),
        new EventDetail.Connected(Captures.PEER, six, Long.MAX_VALUE, "phone", "ALLOW_LAN"),
        new EventDetail.Failed(
            -2, "connect socket fail: errno:111", OptionalInt.of(111), "line\nline", "", ""),
        new EventDetail.Failed(-4, "x", OptionalInt.empty(), "", "phone", "DENY_OWN"),
        new EventDetail.Failed(
            -4,
            "connect fail",
            OptionalInt.empty(),
            "two rules",
            "phone",
            "DENY_OWN",
            List.of(
                new FailureCause("rule", List.of("A", "", "1.2.3.4")),
                new FailureCause("name-slow", List.of()))),
        new EventDetail.Closed(EventDetail.ClosedBy.PEER, 5, Long.MAX_VALUE, 0),
        new EventDetail.Warning("reconnect-same-socket", List.of()),
        new EventDetail.Warning("many", List.of("a", "", "\u0000")),
        new EventDetail.Gap(9, 1L << 40, "disk full"),
        new EventDetail.QuotaReset("mini-program", 20));
  }

  @ParameterizedTest
  @MethodSource("details")
  void comesBackAsItWas(EventDetail detail) {
    byte[] bytes = EventDetailCodec.encode(detail);
    assertThat(EventDetailCodec.decode(detail.kind(), bytes)).isEqualTo(detail);
    assertThat(new String(bytes, UTF_8)).startsWith("{").doesNotContain("\n");
  }

  @ParameterizedTest
  @MethodSource("details")
  void cutAnywhereItIsUnreadableAndSaysSo(EventDetail detail) {
    byte[] bytes = EventDetailCodec.encode(detail);
    for (int length = 0; length < bytes.length - 1; length++) {
      assertThat(EventDetailCodec.decode(detail.kind(), Arrays.copyOf(bytes, length)))
          .isEqualTo(new Unreadable(detail.kind(), Why.DAMAGED));
    }
  }

  @Test
  void noBytesWhateverTheyAreMakeReadingFail() {
    Random random = new Random(2);
    List<EventDetail> details = details();
    for (int i = 0; i < 20_000; i++) {
      EventDetail detail = details.get(random.nextInt(details.size()));
      byte[] bytes = EventDetailCodec.encode(detail);
      for (int hits = random.nextInt(1, 4); hits > 0; hits--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      assertThat(EventDetailCodec.decode(detail.kind(), bytes).kind()).isEqualTo(detail.kind());
    }
  }

  @Test
  void membersOfALaterVersionArePassedOver() {
    String json =
        "{\"more\":{\"deep\":[1,{\"x\":null}]},\"profile\":\"desk\",\"odd\":1.5,\"slotsFreed\":4}";
    assertThat(EventDetailCodec.decode(EventKind.QUOTA_RESET, json.getBytes(UTF_8)))
        .isEqualTo(new EventDetail.QuotaReset("desk", 4));
  }

  @Test
  void halfASurrogatePairDoesNotStopTheEvent() {
    EventDetail odd = new EventDetail.Created("a\ud800b", "desk", 1, 20);
    assertThat(EventDetailCodec.decode(EventKind.CREATE, EventDetailCodec.encode(odd)))
        .isEqualTo(new EventDetail.Created("a?b", "desk", 1, 20));
  }

  @Test
  void wireBytesHaveNoDetailsAndTheUnreadableIsNotKept() {
    assertThat(EventDetailCodec.decode(EventKind.MESSAGE, "{}".getBytes(UTF_8)))
        .isEqualTo(new Unreadable(EventKind.MESSAGE, Why.DAMAGED));
    assertThatThrownBy(() -> EventDetailCodec.encode(new Unreadable(EventKind.GAP, Why.DROPPED)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
