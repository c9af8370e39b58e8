package dev.portcullis.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionCapturesTest {

  private static final int KEPT = 5;

  private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");

  @TempDir private Path place;

  @Test
  void twoSessionsOfTheSameSecondDoNotShareADirectory() throws IOException {
    try (SessionCaptures first = SessionCaptures.begin(place, NOW);
        SessionCaptures second = SessionCaptures.begin(place, NOW)) {
      assertThat(first.directory()).isNotEqualTo(second.directory());
    }
  }

  @Test
  void theLastSessionsStayAndOlderOnesGo() throws IOException {
    for (int day = 1; day <= 8; day++) {
      ended(NOW.plusSeconds(day * 86_400L));
    }
    try (SessionCaptures session = begun(NOW.plusSeconds(9 * 86_400L))) {
      session.sweep(KEPT);
      assertThat(sessions())
          .hasSize(KEPT + 1)
          .allSatisfy(name -> assertThat(name).isGreaterThan("session-20260204"));
      assertThat(session.directory()).isDirectory();
    }
  }

  @Test
  void aSessionInWhichNothingHappenedLeavesNothing() throws IOException {
    begun(NOW).discard();
    try (Stream<Path> left = Files.list(place)) {
      assertThat(left).isEmpty();
    }
    try (SessionCaptures next = SessionCaptures.begin(place, NOW)) {
      assertThat(next.directory()).doesNotExist();
    }
  }

  @Test
  void aSessionThatStillRunsIsNeverDeleted() throws IOException {
    try (SessionCaptures running = begun(NOW)) {
      for (int day = 1; day <= 8; day++) {
        ended(NOW.plusSeconds(day * 86_400L));
      }
      try (SessionCaptures session = begun(NOW.plusSeconds(9 * 86_400L))) {
        session.sweep(KEPT);
        assertThat(running.directory().resolve("segment")).exists();
        assertThat(sessions()).hasSize(KEPT + 2);
      }
    }
  }

  @Test
  void whatIsNoSessionIsLeftAlone() throws IOException {
    Path own = Files.createDirectories(place.resolve("evidence"));
    for (int day = 1; day <= 8; day++) {
      ended(NOW.plusSeconds(day * 86_400L));
    }
    try (SessionCaptures session = begun(NOW.plusSeconds(9 * 86_400L))) {
      session.sweep(KEPT);
    }
    assertThat(own).isDirectory();
  }

  private void ended(Instant at) throws IOException {
    begun(at).close();
  }

  private SessionCaptures begun(Instant at) throws IOException {
    SessionCaptures session = SessionCaptures.begin(place, at);
    Files.createDirectories(session.directory());
    Files.writeString(session.directory().resolve("segment"), "bytes");
    return session;
  }

  private List<String> sessions() throws IOException {
    try (Stream<Path> all = Files.list(place)) {
      return all.filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("session-"))
          .toList();
    }
  }
}
