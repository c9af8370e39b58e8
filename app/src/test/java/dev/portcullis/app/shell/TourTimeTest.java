package dev.portcullis.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.capture.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TourTimeTest {

  private final TourTime time = new TourTime();

  private Stamp on(Thread.Builder threads) throws Exception {
    CompletableFuture<Stamp> told = new CompletableFuture<>();
    threads.start(() -> told.complete(time.now()));
    return told.get(60, TimeUnit.SECONDS);
  }

  private Stamp reading() throws Exception {
    return on(Thread.ofPlatform().name("portcullis-socket-1-read"));
  }

  private Stamp writing() throws Exception {
    return on(Thread.ofPlatform().name("portcullis-socket-1-write"));
  }

  @Test
  void itStandsStillUntilTimeIsLetPass() {
    Stamp start = time.now();
    assertThat(start.time()).isEqualTo(Instant.parse("2026-01-31T10:00:00.024881Z"));
    assertThat(time.now()).isEqualTo(start);
    time.pass(Duration.ofMillis(466));
    assertThat(time.now().nanosSince(start)).isEqualTo(466_000_000);
  }

  @Test
  void itDoesNotMatterWhichOfAConnectionsThreadsLooksFirst() throws Exception {
    time.answersTake(Duration.ofNanos(204_000));
    Stamp start = time.now();
    Stamp written = writing();
    Stamp read = reading();
    assertThat(written.nanosSince(start)).isPositive();
    assertThat(read.nanosSince(written)).isEqualTo(204_000);
    assertThat(writing()).isEqualTo(written);

    time.pass(Duration.ofSeconds(1));
    Stamp later = time.now();
    Stamp readFirst = reading();
    Stamp writtenSecond = writing();
    assertThat(readFirst.nanosSince(later)).isEqualTo(read.nanosSince(start));
    assertThat(writtenSecond.nanosSince(later)).isEqualTo(written.nanosSince(start));
  }

  @Test
  void whatTheEngineDoesByItselfTakesAStepAndComesAfterWhatWasRead() throws Exception {
    Stamp start = time.now();
    Stamp dialed = on(Thread.ofVirtual());
    assertThat(dialed.nanosSince(start)).isPositive();
    Stamp first = reading();
    Stamp second = reading();
    assertThat(second.nanosSince(first)).isPositive();
    assertThat(time.now()).isEqualTo(dialed);
    Stamp closed = on(Thread.ofVirtual());
    assertThat(closed.nanosSince(second)).isEqualTo(dialed.nanosSince(start));
  }
}
