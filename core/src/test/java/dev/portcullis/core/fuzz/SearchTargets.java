package dev.portcullis.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.codec.BytePattern;
import dev.portcullis.core.codec.RegexPattern;
import dev.portcullis.core.codec.RegexScan;
import dev.portcullis.core.codec.SearchMode;
import dev.portcullis.core.codec.SearchQuery;
import dev.portcullis.core.codec.SearchTooSlowException;
import dev.portcullis.core.codec.TextCharset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a person looks for, and the looking: the first line is the query, the rest is searched. */
final class SearchTargets {

  private static final int MOST_SEARCHED = 2_000;

  private SearchTargets() {}

  static List<FuzzTarget> all() {
    return List.of(
        FuzzTarget.ofText(
                "search",
                List.of(
                    "hex:0D ?A\nok\r\nerror\r\nok\r\n",
                    "re:^(ok|err\\w+)\\r$\nok\r\nerror\r\nok\r\n",
                    "re:a+(?=b)|(?<!b)c\\b\naaab caac bc",
                    "text:ÄrGer\nÄrger, ärger, ÄRGER",
                    "Re:(\\w)\\1\nbookkeeper aabb",
                    "温度\n温度 25; 温度 26"),
                List.of(
                    "hex:", "re:", "text:", "?", ".*", "$", "\\Z", "\\b", "(?!", "(?=", "(?<=",
                    "\\1", "|", "^", "\\n", "a*", "{2,5}", "\\G", "(?s)", "\n", "\r\n"),
                SearchTargets::check)
            .trying(600));
  }

  private static void check(byte[] input) {
    int end = 0;
    while (end < input.length && input[end] != '\n') {
      end++;
    }
    String typed = FuzzTarget.text(Arrays.copyOf(input, end));
    int from = Math.min(end + 1, input.length);
    byte[] searched = Arrays.copyOfRange(input, from, Math.min(input.length, from + MOST_SEARCHED));
    boolean matchCase = input.length % 2 == 0;
    for (SearchMode mode : SearchMode.values()) {
      for (TextCharset charset : List.of(TextCharset.UTF_8, TextCharset.GBK)) {
        SearchQuery query = new SearchQuery(typed, mode, matchCase, charset);
        assertThat(query.words().length()).isLessThanOrEqualTo(typed.length());
        switch (query.pattern()) {
          case BytePattern pattern -> everyPlace(pattern, searched);
          case RegexPattern pattern -> inOneOrTwo(pattern, searched);
          case Object flaw -> CodecTargets.check(typed, flaw);
        }
      }
    }
  }

  /** The quick search finds what looking at each place finds. */
  private static void everyPlace(BytePattern pattern, byte[] bytes) {
    int expected = 0;
    for (int at = pattern.find(bytes, 0, bytes.length);
        at >= 0;
        at = pattern.find(bytes, at + 1, bytes.length)) {
      expected = nextOf(pattern, bytes, expected);
      assertThat(at).isEqualTo(expected);
      expected++;
    }
    assertThat(nextOf(pattern, bytes, expected)).isEqualTo(bytes.length);
  }

  private static int nextOf(BytePattern pattern, byte[] bytes, int from) {
    for (int at = from; at <= bytes.length - pattern.length(); at++) {
      if (pattern.matches(bytes, at)) {
        return at;
      }
    }
    return bytes.length;
  }

  /** Bytes that come in two stretches are found as those that come in one. */
  private static void inOneOrTwo(RegexPattern pattern, byte[] bytes) {
    try {
      List<Integer> whole = new ArrayList<>();
      int end = look(pattern, bytes, 0, bytes.length, true, whole);
      assertThat(end).isBetween(0, bytes.length);
      List<Integer> halves = new ArrayList<>();
      int middle = look(pattern, bytes, 0, bytes.length / 2, false, halves);
      assertThat(middle).isBetween(0, bytes.length / 2);
      look(pattern, bytes, middle, bytes.length, true, halves);
      assertThat(halves).isEqualTo(whole);
    } catch (SearchTooSlowException e) {
      // It said so, and in time.
    }
  }

  private static int look(
      RegexPattern pattern, byte[] bytes, int from, int to, boolean last, List<Integer> found) {
    return RegexScan.look(
        pattern,
        bytes,
        from,
        to,
        last,
        (start, stop) -> {
          assertThat(start).isGreaterThanOrEqualTo(from);
          assertThat(stop).isBetween(start + 1, to);
          found.add(start);
          found.add(stop);
        });
  }
}
