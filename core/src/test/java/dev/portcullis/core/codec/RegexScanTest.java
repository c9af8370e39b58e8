package dev.portcullis.core.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegexScanTest {

  private static int look(
      RegexPattern pattern, byte[] bytes, int from, int to, boolean last, List<String> found) {
    return RegexScan.look(
        pattern,
        bytes,
        from,
        to,
        last,
        (start, end) -> found.add(start + " " + new String(bytes, start, end - start, US_ASCII)));
  }

  /** The first three expressions were found by hostile input: they match nothing at an end. */
  @ParameterizedTest
  @CsvSource({
    "'$|err', 'ok.err', 3, '3 err'",
    "'\\Z|err', 'ok.err', 3, '3 err'",
    "'z*$|e', 'abcee', 3, '3 e,4 e'",
    "'a+', 'aaaa', 4, '0 aaaa'",
    "'ok$', 'ok', 2, '0 ok'",
  })
  void whatFollowsAnEndIsLookedAtFromItsFirstByte(
      String expression, String text, int seen, String expected) {
    RegexPattern pattern =
        (RegexPattern) RegexPattern.parse(expression, TextCharset.US_ASCII, false);
    byte[] bytes = text.getBytes(US_ASCII);
    List<String> found = new ArrayList<>();
    // All there is for now, then what came later.
    int next = look(pattern, bytes, 0, seen, true, found);
    assertThat(next).isBetween(0, seen);
    int end = look(pattern, bytes, next, bytes.length, true, found);
    assertThat(end).isBetween(next, bytes.length);
    assertThat(String.join(",", found)).isEqualTo(expected);
  }
}
