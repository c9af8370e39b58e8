package dev.portcullis.core.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.codec.BytePattern;
import dev.portcullis.core.codec.RegexPattern;
import dev.portcullis.core.codec.SearchPattern;
import dev.portcullis.core.codec.TextCharset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CaptureSearchTest {

  @TempDir private Path directory;
  private Capture capture;

  @BeforeEach
  void begin() throws IOException {
    capture = Capture.create(directory.resolve("capture"), Captures.tiny());
  }

  @AfterEach
  void close() {
    capture.close();
  }

  private long add(int socket, EventKind kind, byte... bytes) {
    return capture.append(Stamp.now(), socket, kind, null, ByteBuffer.wrap(bytes));
  }

  private long message(String text) {
    return add(1, EventKind.MESSAGE, text.getBytes(StandardCharsets.UTF_8));
  }

  private static SearchPattern hex(String text) {
    return (SearchPattern) BytePattern.hex(text);
  }

  private static SearchPattern text(String text) {
    return (SearchPattern) BytePattern.text(text, TextCharset.UTF_8, false);
  }

  private static SearchPattern regex(String text) {
    return (SearchPattern) RegexPattern.parse(text, TextCharset.UTF_8, false);
  }

  private CaptureSearch search(SearchPattern pattern) {
    return new CaptureSearch(capture, pattern, SearchScope.EVERYTHING, 1_000_000);
  }

  private static List<SearchHit> all(CaptureSearch search) {
    while (search.advance(10_000)) {
      assertThat(search.problem()).isEqualTo(CaptureSearch.Problem.NONE);
    }
    return list(search.hits());
  }

  private static List<SearchHit> list(SearchHits hits) {
    List<SearchHit> list = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      list.add(hits.get(i));
    }
    return list;
  }

  /** Streams of two letters, cut anywhere, with everything else a capture holds between them. */
  private void fill(Random random, int events) {
    for (int i = 0; i < events; i++) {
      byte[] bytes = new byte[random.nextInt(8) == 0 ? random.nextInt(9000) : random.nextInt(5)];
      for (int k = 0; k < bytes.length; k++) {
        bytes[k] = (byte) ('a' + random.nextInt(2));
      }
      int socket = 1 + random.nextInt(3);
      if (random.nextInt(20) == 0) {
        capture.append(Stamp.now(), socket, new EventDetail.Warning("note", List.of("ab")));
      }
      add(socket, random.nextBoolean() ? EventKind.WRITE : EventKind.MESSAGE, bytes);
    }
  }

  /** The same found the simple way: whole streams in memory. */
  private List<SearchHit> expected(Pattern pattern) {
    List<SearchHit> hits = new ArrayList<>();
    for (int socket = 1; socket <= 3; socket++) {
      for (EventKind kind : List.of(EventKind.WRITE, EventKind.MESSAGE)) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        List<long[]> origins = new ArrayList<>();
        for (long s = 0; s < capture.count(); s++) {
          EventRecord event = capture.event(s);
          if (event.socket() == socket && event.kind() == kind) {
            byte[] bytes = capture.bytes(event);
            for (int i = 0; i < bytes.length; i++) {
              origins.add(new long[] {s, i});
            }
            stream.writeBytes(bytes);
          }
        }
        Matcher matcher = pattern.matcher(stream.toString(StandardCharsets.ISO_8859_1));
        while (matcher.find()) {
          long[] first = origins.get(matcher.start());
          long[] last = origins.get(matcher.end() - 1);
          hits.add(
              new SearchHit(first[0], (int) first[1], last[0], (int) last[1] + 1, socket, kind));
        }
      }
    }
    hits.sort(
        Comparator.comparingLong(SearchHit::firstEvent).thenComparingInt(SearchHit::firstOffset));
    return hits;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void findsWhatIsThereAcrossEventsWhereverTheyAreCut(long seed) {
    fill(new Random(seed), 400);
    assertThat(all(search(text("abba")))).isEqualTo(expected(Pattern.compile("abba")));
    assertThat(all(search(hex("61 ?? 62 6? 62")))).isEqualTo(expected(Pattern.compile("a.b[ab]b")));
    assertThat(all(search(text("a")))).isEqualTo(expected(Pattern.compile("a")));
    assertThat(all(search(regex("ab{3,7}a"))))
        .isEqualTo(expected(Pattern.compile("ab{3,7}a")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void goesOnWithWhatArrives(long seed) {
    Random random = new Random(seed);
    CaptureSearch bytes = search(text("abbab"));
    CaptureSearch expression = search(regex("ab{5}a"));
    for (int i = 0; i < 30; i++) {
      fill(random, random.nextInt(30));
      for (int step = random.nextInt(4); step > 0; step--) {
        bytes.advance(1 + random.nextInt(5000));
        expression.advance(1 + random.nextInt(5000));
      }
    }
    assertThat(all(bytes)).isEqualTo(expected(Pattern.compile("abbab"))).isNotEmpty();
    assertThat(all(expression)).isEqualTo(expected(Pattern.compile("ab{5}a"))).isNotEmpty();
    assertThat(bytes.searchedTo()).isEqualTo(capture.count());
  }

  @Test
  void aHitSaysWhereItBeginsAndEnds() {
    long first = message("..OK");
    add(1, EventKind.WRITE, (byte) 'x');
    add(2, EventKind.MESSAGE, (byte) 'x');
    long middle = message("\r");
    long last = message("\n..");
    SearchHit hit = all(search(text("OK\r\n"))).getFirst();
    assertThat(hit).isEqualTo(new SearchHit(first, 2, last, 1, 1, EventKind.MESSAGE));
    assertThat(hit.touches(capture.event(middle))).isTrue();
    assertThat(hit.touches(capture.event(first + 1))).isFalse();
    assertThat(hit.from(capture.event(middle))).isZero();
    assertThat(hit.to(capture.event(first))).isEqualTo(4);
  }

  @Test
  void aSearchAmongSomeSocketsAndKinds() {
    message("yes");
    add(1, EventKind.WRITE, "yes".getBytes(StandardCharsets.UTF_8));
    add(2, EventKind.MESSAGE, "yes".getBytes(StandardCharsets.UTF_8));
    CaptureSearch search =
        new CaptureSearch(
            capture, text("yes"), new SearchScope(Set.of(1), Set.of(EventKind.MESSAGE), 0), 100);
    assertThat(all(search)).extracting(SearchHit::firstEvent).containsExactly(0L);
    search.addSocket(2);
    assertThat(all(search)).extracting(SearchHit::firstEvent).containsExactly(0L, 2L);
    add(2, EventKind.MESSAGE, "yes".getBytes(StandardCharsets.UTF_8));
    assertThat(all(search)).extracting(SearchHit::firstEvent).containsExactly(0L, 2L, 3L);
  }

  @Test
  void nothingMatchesAcrossWhatIsMissing() throws IOException {
    capture.close();
    capture =
        Capture.create(
            directory.resolve("limited"),
            Captures.tiny(OptionalLong.of(16384), Duration.ofHours(1)));
    add(1, EventKind.MESSAGE, "begin".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 12; i++) {
      add(2, EventKind.MESSAGE, new byte[4096]);
    }
    message("begin");
    assertThat(all(search(text("begin")))).extracting(SearchHit::firstEvent).containsExactly(13L);
  }

  @Test
  void aClosedSocketsNumberBeginsAnew() {
    message("ab");
    capture.append(Stamp.now(), 1, new EventDetail.Closed(EventDetail.ClosedBy.PEER, 1, 1, 1));
    message("cd");
    assertThat(all(search(text("abcd")))).isEmpty();
  }

  @Test
  void moreHitsThanAreKeptIsSaid() {
    for (int i = 0; i < 30; i++) {
      message("aaaa");
    }
    CaptureSearch search = new CaptureSearch(capture, text("a"), SearchScope.EVERYTHING, 100);
    while (search.advance(64)) {
      assertThat(search.hits().size()).isLessThanOrEqualTo(100);
    }
    assertThat(search.problem()).isEqualTo(CaptureSearch.Problem.MORE_HITS);
    assertThat(search.hits().size()).isEqualTo(100);
  }

  @Test
  void hitsComeInOrderHoweverManyThereAre() {
    byte[] bytes = new byte[9000];
    for (int i = 0; i < 6; i++) {
      add(1 + i % 2, EventKind.MESSAGE, bytes);
    }
    CaptureSearch late =
        new CaptureSearch(
            capture,
            hex("00"),
            new SearchScope(Set.of(1), Set.of(EventKind.MESSAGE), 0),
            1_000_000);
    SearchHits before = SearchHits.NONE;
    while (late.advance(1000)) {
      before = late.hits();
    }
    late.addSocket(2);
    assertThat(all(late))
        .hasSize(54_000)
        .isSortedAccordingTo(
            Comparator.comparingLong(SearchHit::firstEvent)
                .thenComparingInt(SearchHit::firstOffset));
    assertThat(list(before)).allMatch(hit -> hit.socket() == 1);
    SearchHits hits = late.hits();
    assertThat(hits.firstFrom(3, 17)).isEqualTo(27_017);
    assertThat(hits.firstFrom(99, 0)).isEqualTo(54_000);
    assertThat(hits.get(27_017)).isEqualTo(new SearchHit(3, 17, 3, 18, 2, EventKind.MESSAGE));
  }

  @Test
  void anExpressionThatNeverEndsIsStopped() {
    message("a".repeat(3000) + "b");
    CaptureSearch search = search(regex("(a+)+c"));
    assertThat(search.advance(1 << 20)).isFalse();
    assertThat(search.problem()).isEqualTo(CaptureSearch.Problem.TOO_SLOW);
    CaptureSearch deep = search(regex("(a|b|c)*d"));
    deep.advance(1 << 20);
    assertThat(deep.problem()).isIn(CaptureSearch.Problem.TOO_SLOW, CaptureSearch.Problem.NONE);
  }

  @Test
  void anExpressionSeesLinesBytesAndWhatIsBefore() {
    message("temp=21\nhum=");
    message("40\nxtemp=22");
    add(1, EventKind.MESSAGE, (byte) 0x80, (byte) 0xFF);
    assertThat(all(search(regex("^temp=\\d+")))).hasSize(1);
    assertThat(all(search(regex("hum=\\d+$")))).hasSize(1);
    assertThat(all(search(regex("(?<=x)temp")))).hasSize(1);
    assertThat(all(search(regex("\\x80[\\xf0-\\xff]")))).hasSize(1);
    assertThat(all(search(regex("x*")))).hasSize(1);
  }

  @Test
  void whatGrowsAtTheEndIsFoundAsFarAsItCame() {
    message("n=12");
    CaptureSearch search = search(regex("n=\\d+"));
    assertThat(all(search)).extracting(SearchHit::endOffset).containsExactly(4);
  }

  @Test
  void aCaptureThatKeepsNothingHasNothing() {
    try (Capture none = Capture.none("disk full")) {
      CaptureSearch search = new CaptureSearch(none, text("a"), SearchScope.EVERYTHING, 10);
      assertThat(search.advance(1000)).isFalse();
      assertThat(search.hits().size()).isZero();
    }
  }
}
