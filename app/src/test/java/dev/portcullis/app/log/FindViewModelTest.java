package dev.portcullis.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.viewport.RowRanges;
import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.codec.FlawKind;
import dev.portcullis.core.codec.SearchMode;
import dev.portcullis.core.codec.TextCharset;
import dev.portcullis.core.export.EventSelection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FindViewModelTest {

  private final LogFixture log;
  private final FindViewModel find;

  FindViewModelTest(@TempDir Path directory) {
    log = new LogFixture(directory);
    find = log.model.find();
  }

  @AfterEach
  void close() {
    log.close();
  }

  private void find(String text) {
    find.textProperty().set(text);
    log.settle();
  }

  private int hits() {
    return find.stateProperty().get().hits().size();
  }

  private long at() {
    return find.hitProperty().get().orElseThrow().event();
  }

  private long selected() {
    return log.model.selectedProperty().get().orElseThrow().sequence();
  }

  @Test
  void theFirstHitIsFoundAndTheOthersCounted() {
    log.thermostat();
    log.pull();
    find("hex:01 03 ?? ??");
    assertThat(hits()).isEqualTo(2);
    assertThat(at()).isEqualTo(2);
    assertThat(find.index()).isZero();
    assertThat(find.hitProperty().get().orElseThrow().length()).isEqualTo(4);
  }

  @Test
  void nextAndPreviousGoRound() {
    for (int i = 0; i < 3; i++) {
      log.message("ping");
      log.write("x");
    }
    log.pull();
    find("PING");
    assertThat(at()).isZero();
    find.next();
    assertThat(at()).isEqualTo(2);
    find.next();
    find.next();
    assertThat(at()).isZero();
    find.previous();
    assertThat(at()).isEqualTo(4);
    assertThat(find.index()).isEqualTo(2);
  }

  @Test
  void aFindGoesOnFromWhereTheUserIs() {
    for (int i = 0; i < 6; i++) {
      log.message("ping");
    }
    log.pull();
    find("ping");
    log.model.select(RowRanges.between(3, 3), 3);
    find.next();
    assertThat(at()).isEqualTo(3);
    assertThat(selected()).isEqualTo(3);
    find.next();
    assertThat(at()).isEqualTo(4);
  }

  @Test
  void whatIsWrongIsSaidWithItsPlaceInTheField() {
    find("hex:01 0g");
    assertThat(find.stateProperty().get().flaw())
        .get()
        .satisfies(
            flaw -> {
              assertThat(flaw.kind()).isEqualTo(FlawKind.HEX_CHARACTER);
              assertThat(flaw.position()).isEqualTo(8);
            });
    find("hex:");
    assertThat(find.stateProperty().get().flaw()).isEmpty();
    find.modeProperty().set(SearchMode.REGEX);
    find("(a");
    assertThat(find.stateProperty().get().flaw()).isPresent();
    find("");
    assertThat(find.stateProperty().get().phase()).isEqualTo(FindState.Phase.OFF);
  }

  @Test
  void whatArrivesIsLookedAtToo() {
    log.pull();
    find("re:o+k");
    assertThat(hits()).isZero();
    log.message("ook");
    log.pull();
    assertThat(hits()).isEqualTo(1);
    assertThat(at()).isZero();
  }

  @Test
  void caseCharsetAndModeChangeWhatIsFound() {
    log.wire(1, EventKind.MESSAGE, "Temp 温".getBytes(TextCharset.GBK.charset()));
    log.pull();
    find("temp");
    assertThat(hits()).isEqualTo(1);
    find.matchCaseProperty().set(true);
    log.settle();
    assertThat(hits()).isZero();
    find("温");
    assertThat(hits()).isZero();
    find.charsetProperty().set(TextCharset.GBK);
    log.settle();
    assertThat(hits()).isEqualTo(1);
  }

  @Test
  void itLooksWhereTheLogDoes() {
    log.write("ab");
    log.message("ab");
    log.wire(7, EventKind.MESSAGE, (byte) 'a', (byte) 'b');
    log.pull();
    find("ab");
    assertThat(hits()).isEqualTo(2);
    log.model.choiceProperty().set(LogChoice.of(LogFilter.RECEIVED));
    log.settle();
    assertThat(hits()).isEqualTo(1);
    assertThat(at()).isEqualTo(1);
    log.model.addSocket(7);
    log.settle();
    assertThat(hits()).isEqualTo(2);
    log.model.clearView();
    log.settle();
    assertThat(hits()).isZero();
  }

  @Test
  void matchesAloneAreRowsOnDemand() {
    log.thermostat();
    log.message("ab");
    log.message("x");
    log.message("cd");
    log.pull();
    LogChoice everything = log.model.choiceProperty().get();
    log.model.choiceProperty().set(everything.withMatchesOnly(true));
    find("hello");
    assertThat(log.model.pageProperty().get().rowCount()).isEqualTo(1);
    assertThat(log.model.row(0).orElseThrow().number()).isEqualTo(5);
    log.write("hello");
    log.pull();
    assertThat(log.model.pageProperty().get().rowCount()).isEqualTo(2);
    find("abxc");
    assertThat(log.model.pageProperty().get().rowCount()).isEqualTo(3);
    List<Long> shown = new ArrayList<>();
    EventSelection selection = log.model.shown();
    for (long s = selection.next(0); s != EventSelection.NONE; s = selection.next(s + 1)) {
      shown.add(s);
    }
    assertThat(shown).containsExactly(9L, 10L, 11L);
    log.model.choiceProperty().set(everything);
    log.settle();
    assertThat(log.model.pageProperty().get().rowCount()).isEqualTo(13);
  }

  @Test
  void aStoppedFindKeepsWhatItFound() {
    byte[] large = new byte[5 << 20];
    for (int i = 0; i < 4; i++) {
      log.wire(1, EventKind.MESSAGE, large);
      log.message("ping");
    }
    log.pull();
    find.textProperty().set("ping");
    for (int step = 0; hits() == 0 && step < 20; step++) {
      log.readOnce();
      log.clock.pulse();
      assertThat(find.stateProperty().get().phase()).isEqualTo(FindState.Phase.LOOKING);
    }
    int found = hits();
    find.stop();
    log.settle();
    assertThat(find.stateProperty().get().phase()).isEqualTo(FindState.Phase.STOPPED);
    assertThat(hits()).isEqualTo(found).isBetween(1, 3);
  }

  @Test
  void filtersCombineWithSockets() {
    log.model.addSocket(2);
    log.write("a");
    log.message("b");
    log.wire(2, EventKind.MESSAGE, (byte) 'c');
    log.pull();
    assertThat(log.model.pageProperty().get().counts().bySocket())
        .containsEntry(1, 2L)
        .containsEntry(2, 1L);
    LogChoice choice = LogChoice.of(LogFilter.SENT).toggled(LogFilter.RECEIVED);
    log.model.choiceProperty().set(choice);
    log.settle();
    assertThat(log.model.pageProperty().get().rowCount()).isEqualTo(3);
    log.model.choiceProperty().set(choice.toggled(2));
    log.settle();
    assertThat(log.model.pageProperty().get().rowCount()).isEqualTo(1);
    assertThat(log.model.row(0).orElseThrow().event().socket()).isEqualTo(2);
    assertThat(choice.toggled(LogFilter.SENT).toggled(LogFilter.RECEIVED)).isEqualTo(LogChoice.ALL);
    assertThat(choice.toggled(LogFilter.LIFECYCLE).toggled(LogFilter.ERRORS))
        .isEqualTo(LogChoice.ALL);
  }
}
