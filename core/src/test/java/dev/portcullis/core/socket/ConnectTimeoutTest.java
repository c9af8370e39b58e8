package dev.portcullis.core.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.capture.EventDetail;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectTimeoutTest {

  @ParameterizedTest
  @CsvSource({
    "2, 2000000000, ''",
    "0.25, 250000000, ''",
    "0.0001, 100000, ''",
    "1e-12, 1, ''",
    "60, 60000000000, ''",
    "60.5, 60500000000, 'timeout-long 60.5'",
    "120, 120000000000, 'timeout-long 120'",
    "120.1, 120000000000, 'timeout-capped 120.1 120'",
    "3000, 120000000000, 'timeout-capped 3000 120'",
    "Infinity, 120000000000, 'timeout-capped Infinity 120'",
    "0, 2000000000, 'timeout-not-positive 0'",
    "-0.0, 2000000000, 'timeout-not-positive 0'",
    "-5, 2000000000, 'timeout-not-positive -5'",
    "NaN, 2000000000, 'timeout-not-positive NaN'",
    "-Infinity, 2000000000, 'timeout-not-positive -Infinity'"
  })
  void anyNumberBecomesATimeout(double seconds, long nanos, String warning) {
    ConnectTimeout timeout = ConnectTimeout.of(seconds);
    assertThat(timeout.nanos()).isEqualTo(nanos);
    assertThat(timeout.warning().map(ConnectTimeoutTest::text).orElse("")).isEqualTo(warning);
  }

  private static String text(EventDetail.Warning warning) {
    return String.join(
        " ",
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(warning.code()), warning.arguments().stream())
            .toList());
  }

  @ParameterizedTest
  @CsvSource({"hello, 68656c6c6f", "é€😀, c3a9e282acf09f9880"})
  void textIsUtf8(String text, String hex) {
    assertThat(Utf8.encode(text)).asHexString().isEqualToIgnoringCase(hex);
  }

  @org.junit.jupiter.api.Test
  void loneSurrogatesBecomeTheReplacementCharacter() {
    for (String lone : List.of("\ud83d", "\ude00", "\ud83da", "a\ude00")) {
      assertThat(new String(Utf8.encode(lone), java.nio.charset.StandardCharsets.UTF_8))
          .isEqualTo(lone.replace('\ud83d', '\ufffd').replace('\ude00', '\ufffd'));
    }
    assertThat(Utf8.encode("\ud83d\ud83d")).hasSize(6);
    assertThat(Utf8.encode("")).isEmpty();
  }
}
