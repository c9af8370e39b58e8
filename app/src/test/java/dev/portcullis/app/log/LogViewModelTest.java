package dev.portcullis.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.viewport.RowRanges;
import dev.portcullis.core.capture.CaptureOptions;
import dev.portcullis.core.capture.EventDetail;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.util.Subscription;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogViewModelTest {

  private final LogFixture log;
  private final LogViewModel model;

  LogViewModelTest(@TempDir Path directory) {
    log = new LogFixture(directory);
    model = log.model;
  }

  @AfterEach
  void close() {
    log.close();
  }

  private long rows() {
    return model.pageProperty().get().rowCount();
  }

  private LogRow row(long index) {
    return model.row(index).orElseThrow();
  }

  private long count(LogFilter filter) {
    return model.countProperty(filter).get();
  }

  @Test
  void eventsOfItsSocketsAreRows() {
    log.thermostat();
    log.wire(7, EventKind.MESSAGE, (byte) 1);
    log.pull();
    assertThat(rows()).isEqualTo(9);
    assertThat(row(0).number()).isEqualTo(1);
    assertThat(row(0).sinceBefore()).isEqualTo(OptionalLong.empty());
    assertThat(row(0).detail()).get().isInstanceOf(EventDetail.Created.class);
    assertThat(row(3).sinceBefore()).isEqualTo(OptionalLong.of(1_000_000));
    assertThat(row(3).head()).hasSize(9).startsWith(1, 3, 4);
    assertThat(row(5).head()).hasSize(LogReader.HEAD_BYTES);
    assertThat(row(8).event().kind()).isEqualTo(EventKind.CLOSE);
    assertThat(model.row(9)).isEmpty();
  }

  @Test
  void aLogThatFollowsHearsOfASocketWithoutANewEvent() {
    LogViewModel following = log.log(0);
    Subscription followed = following.follow(model);
    log.thermostat();
    log.wire(7, EventKind.MESSAGE, (byte) 1);
    following.pull();
    log.settle();
    assertThat(following.pageProperty().get().rowCount()).isEqualTo(9);

    // The capture had its events before anybody knew whose they are: it does not grow any more.
    model.addSocket(7);
    log.settle();
    assertThat(following.pageProperty().get().rowCount()).isEqualTo(10);

    followed.unsubscribe();
    model.addSocket(8);
    log.wire(8, EventKind.MESSAGE, (byte) 1);
    following.pull();
    log.settle();
    assertThat(following.pageProperty().get().rowCount()).isEqualTo(10);
  }

  @Test
  void nothingIsReadOnTheScreensThread() {
    log.thermostat();
    model.pull();
    log.clock.pulse();
    assertThat(rows()).isZero();
    assertThat(log.readOnce()).isTrue();
    assertThat(rows()).isZero();
    log.clock.pulse();
    assertThat(rows()).isEqualTo(9);
  }

  @Test
  void manyPullsAreOneRead() {
    log.thermostat();
    for (int i = 0; i < 100; i++) {
      model.pull();
    }
    assertThat(log.background).hasSize(1);
  }

  @Test
  void idleMeansNothingHappens() {
    log.thermostat();
    log.pull();
    assertThat(log.background).isEmpty();
    assertThat(log.clock.pulse()).isFalse();
    assertThat(log.clock.ticking()).isFalse();
  }

  @Test
  void chipsCountAndFiltersShareTheEventsOut() {
    log.thermostat();
    log.pull();
    assertThat(count(LogFilter.ALL)).isEqualTo(9);
    assertThat(count(LogFilter.SENT)).isEqualTo(2);
    assertThat(count(LogFilter.RECEIVED)).isEqualTo(3);
    assertThat(count(LogFilter.LIFECYCLE)).isEqualTo(3);
    assertThat(count(LogFilter.ERRORS)).isEqualTo(1);
    for (LogFilter filter : LogFilter.values()) {
      model.choiceProperty().set(LogChoice.of(filter));
      log.settle();
      assertThat(rows()).isEqualTo(count(filter));
    }
  }

  @Test
  void aFilterKeepsTheNumbersAndFollowsOn() {
    log.thermostat();
    log.pull();
    model.choiceProperty().set(LogChoice.of(LogFilter.SENT));
    log.settle();
    assertThat(row(0).number()).isEqualTo(3);
    assertThat(row(1).number()).isEqualTo(5);
    assertThat(row(1).sinceBefore()).isEqualTo(OptionalLong.of(2_000_000));
    log.message("in");
    log.write("out");
    log.pull();
    assertThat(rows()).isEqualTo(3);
    assertThat(row(2).number()).isEqualTo(11);
    assertThat(count(LogFilter.ALL)).isEqualTo(11);
  }

  @Test
  void theSelectedEventStaysSelectedUnderAFilterThatShowsIt() {
    log.thermostat();
    log.pull();
    model.select(RowRanges.between(4, 4), 4);
    long sequence = model.selectedProperty().get().orElseThrow().sequence();
    model.choiceProperty().set(LogChoice.of(LogFilter.SENT));
    log.settle();
    assertThat(model.pageProperty().get().kept()).isEqualTo(1);
    assertThat(row(1).event().sequence()).isEqualTo(sequence);
    model.choiceProperty().set(LogChoice.of(LogFilter.ERRORS));
    log.settle();
    assertThat(model.pageProperty().get().kept()).isEqualTo(-1);
  }

  @Test
  void pauseHoldsTheViewAndNotTheCapture() {
    log.thermostat();
    log.pull();
    model.togglePause();
    log.message("more");
    log.message("and more");
    log.pull();
    assertThat(rows()).isEqualTo(9);
    assertThat(model.heldBackProperty().get()).isEqualTo(2);
    assertThat(count(LogFilter.ALL)).isEqualTo(11);
    model.togglePause();
    log.settle();
    assertThat(rows()).isEqualTo(11);
    assertThat(model.heldBackProperty().get()).isZero();
  }

  @Test
  void clearHidesWhatWasAndShowBringsItBack() {
    log.thermostat();
    log.pull();
    model.clearView();
    log.settle();
    assertThat(rows()).isZero();
    assertThat(count(LogFilter.ALL)).isZero();
    assertThat(model.clearedProperty().get()).isEqualTo(9);
    log.message("next");
    log.pull();
    assertThat(rows()).isEqualTo(1);
    assertThat(row(0).number()).isEqualTo(10);
    assertThat(count(LogFilter.RECEIVED)).isEqualTo(1);
    model.showCleared();
    log.settle();
    assertThat(rows()).isEqualTo(10);
    assertThat(model.clearedProperty().get()).isZero();
  }

  @Test
  void clearWhilePausedStaysPaused() {
    log.thermostat();
    log.pull();
    model.togglePause();
    log.message("held");
    log.pull();
    model.clearView();
    log.settle();
    assertThat(rows()).isZero();
    assertThat(model.pausedProperty().get()).isTrue();
    log.message("after");
    log.pull();
    assertThat(rows()).isZero();
    assertThat(model.heldBackProperty().get()).isEqualTo(1);
    model.togglePause();
    log.settle();
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void aLateSocketsEventsTakeTheirPlaces() {
    log.thermostat();
    log.detail(2, new EventDetail.Created("second", "desk", 7, 20));
    log.message("one");
    log.wire(2, EventKind.MESSAGE, (byte) 2);
    log.write("three");
    log.pull();
    assertThat(rows()).isEqualTo(11);
    model.addSocket(2);
    log.settle();
    assertThat(rows()).isEqualTo(13);
    assertThat(count(LogFilter.ALL)).isEqualTo(13);
    assertThat(count(LogFilter.LIFECYCLE)).isEqualTo(4);
    List<Long> sequences = new ArrayList<>();
    for (long i = 0; i < rows(); i++) {
      sequences.add(row(i).event().sequence());
      assertThat(row(i).number()).isEqualTo(i + 1);
    }
    assertThat(sequences).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aNewTabDoesNotSeeWhatWasBefore() {
    log.detail(0, new EventDetail.QuotaReset("desk", 20));
    LogViewModel later = log.log(log.capture.count());
    log.detail(0, new EventDetail.QuotaReset("desk", 3));
    later.pull();
    log.settle();
    assertThat(later.pageProperty().get().rowCount()).isEqualTo(1);
    assertThat(later.row(0).orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void aLogOfEverySocketShowsItsEndBeforeItHasLooked() {
    for (int i = 0; i < 50_000; i++) {
      log.wire(1 + i % 3, i % 2 == 0 ? EventKind.WRITE : EventKind.MESSAGE, (byte) i);
    }
    LogViewModel every = log.log(0, LogViewModel.EVERY_SOCKET);
    every.pull();
    log.readOnce();
    log.clock.pulse();
    assertThat(every.shownCount()).isEqualTo(50_000);
    assertThat(every.row(49_999)).isPresent();
    assertThat(every.countProperty(LogFilter.ALL).get()).isBetween(1L, 49_999L);
    log.settle();
    assertThat(every.countProperty(LogFilter.ALL).get()).isEqualTo(50_000);

    every.find().textProperty().set("hex:05");
    log.settle();
    int all = every.find().stateProperty().get().hits().size();
    every.choiceProperty().set(LogChoice.ALL.toggled(2));
    log.settle();
    assertThat(every.shownCount()).isEqualTo(16_667);
    assertThat(every.find().stateProperty().get().hits().size()).isBetween(1, all - 1);
    every.choiceProperty().set(LogChoice.of(LogFilter.SENT));
    log.settle();
    assertThat(every.shownCount()).isEqualTo(25_000);
    every.dispose();
  }

  @Test
  void manyEventsArriveInSlicesAndOnlyTheRowsInViewAreKept() {
    for (int i = 0; i < 70_000; i++) {
      log.write("x");
    }
    model.show(0, 30, true);
    log.readOnce();
    log.clock.pulse();
    assertThat(model.pageProperty().get().behind()).isTrue();
    assertThat(rows()).isBetween(1L, 69_999L);
    log.settle();
    assertThat(rows()).isEqualTo(70_000);
    assertThat(model.pageProperty().get().rows()).hasSizeLessThan(200);
    assertThat(model.row(69_999)).isPresent();
    assertThat(model.row(100)).isEmpty();
    model.show(80, 110, false);
    log.settle();
    assertThat(row(100).number()).isEqualTo(101);
    assertThat(model.row(69_999)).isEmpty();
  }

  @Test
  void theEventOfARowOutOfViewIsFetched() {
    for (int i = 0; i < 1_000; i++) {
      log.write("x");
    }
    model.show(0, 30, true);
    log.settle();
    List<Optional<EventRecord>> heard = new ArrayList<>();
    model.selectedProperty().subscribe((before, now) -> heard.add(now));
    model.select(RowRanges.between(0, 999), 5);
    assertThat(model.selectedProperty().get()).isEmpty();
    log.settle();
    assertThat(model.selectedProperty().get().orElseThrow().sequence()).isEqualTo(5);
    model.select(RowRanges.empty(), 5);
    assertThat(model.selectedProperty().get()).isEmpty();
    assertThat(heard).hasSize(2);
  }

  @Test
  void aRowFetchedLateDoesNotReplaceTheOneSelectedAfterIt() {
    for (int i = 0; i < 1_000; i++) {
      log.write("x");
    }
    model.show(0, 30, true);
    log.settle();
    model.select(RowRanges.between(5, 5), 5);
    model.select(RowRanges.between(990, 990), 990);
    log.settle();
    assertThat(model.selectedProperty().get().orElseThrow().sequence()).isEqualTo(990);

    model.select(RowRanges.between(5, 5), 5);
    assertThat(log.readOnce()).isTrue();
    model.select(RowRanges.between(990, 990), 990);
    log.settle();
    assertThat(model.selectedProperty().get().orElseThrow().sequence()).isEqualTo(990);
  }

  @Test
  void whatTheSizeLimitDroppedIsARowAllTheSame(@TempDir Path other) {
    CaptureOptions small =
        new CaptureOptions(4096, 1, 3, OptionalLong.of(2 * 4096), Duration.ofSeconds(2));
    try (LogFixture limited = new LogFixture(other, small)) {
      limited.thermostat();
      for (int i = 0; i < 16; i++) {
        limited.message("x".repeat(4096));
      }
      limited.model.show(0, 30, false);
      limited.pull();
      assertThat(limited.model.pageProperty().get().rowCount()).isEqualTo(25);
      LogRow write = limited.model.row(2).orElseThrow();
      assertThat(write.available()).isFalse();
      assertThat(write.head()).isEmpty();
      assertThat(limited.model.row(0).orElseThrow().detail())
          .get()
          .isInstanceOf(EventDetail.Unreadable.class);
      assertThat(limited.model.row(24).orElseThrow().available()).isTrue();
    }
  }

  @Test
  void aDisposedLogReadsNoMore() {
    log.thermostat();
    model.pull();
    model.dispose();
    log.settle();
    assertThat(rows()).isZero();
  }
}
