package dev.portcullis.app.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.compose.SequencePlans;
import dev.portcullis.app.compose.SequenceRun;
import dev.portcullis.app.inspect.FramingKind;
import dev.portcullis.app.library.LibraryModel;
import dev.portcullis.app.library.UndoStack;
import dev.portcullis.core.workspace.ComposerDraft;
import dev.portcullis.core.workspace.Library;
import dev.portcullis.core.workspace.SavedPayload;
import dev.portcullis.core.workspace.SavedSequence;
import dev.portcullis.core.workspace.SequenceRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SequenceViewModelTest {

  private final UndoStack undo = new UndoStack();
  private final LibraryModel library = new LibraryModel(Library.empty(), undo, () -> "id");
  private final List<String> done = new ArrayList<>();
  private final ObjectProperty<Optional<SequenceRun>> run =
      new SimpleObjectProperty<>(Optional.empty());
  private final SequenceViewModel model = new SequenceViewModel(library, new Desk(), run);

  @BeforeEach
  void begin() {
    SavedSequence empty = new SavedSequence("s", "Login", "", 1, List.of());
    library.add(empty);
    model.edit(empty);
  }

  private SequenceRow kept(int index) {
    return library.get().sequence("s").orElseThrow().rows().get(index);
  }

  @Test
  void rowsAreAddedMovedTakenAwayAndBroughtBack() {
    model.addFromComposer("first");
    model.add(new SavedPayload("p", "second", "", 0, draft("02")));
    assertThat(model.selectedProperty().get()).isEqualTo(1);
    model.selectedProperty().set(0);
    model.addFromComposer("between");
    assertThat(model.rows())
        .extracting(SequenceRow::name)
        .containsExactly("first", "between", "second");
    assertThat(model.rows())
        .extracting(row -> row.draft().text())
        .containsExactly("C0", "C0", "02");
    model.move(1);
    assertThat(model.rowProperty().get()).map(SequenceRow::name).contains("between");
    assertThat(model.selectedProperty().get()).isEqualTo(2);
    model.move(1);
    assertThat(model.selectedProperty().get()).isEqualTo(2);
    model.remove();
    assertThat(model.rows()).extracting(SequenceRow::name).containsExactly("first", "second");
    assertThat(model.rowProperty().get()).map(SequenceRow::name).contains("second");
    undo.undo();
    assertThat(model.rows())
        .extracting(SequenceRow::name)
        .containsExactly("first", "second", "between");
  }

  @Test
  void whatARowWaitsForIsKeptAndShownAgain() {
    model.addFromComposer("a");
    model.addFromComposer("b");
    model.kindProperty().set(AwaitKind.MATCH);
    assertThat(SequencePlans.isClear(kept(1))).isFalse();
    model.pattern(" 01 ?? ");
    model.span("1.5 s");
    model.goOn(true);
    assertThat(kept(1))
        .isEqualTo(new SequenceRow("b", draft("C0"), SequenceRow.MATCH, 1500, "01 ??", "", true));
    assertThat(SequencePlans.isClear(kept(1))).isTrue();
    model.span("two hours");
    model.span("61 min");
    assertThat(kept(1).millis()).isEqualTo(1500);

    model.selectedProperty().set(0);
    assertThat(model.kindProperty().get()).isEqualTo(AwaitKind.ANY);
    model.kindProperty().set(AwaitKind.FRAME);
    model.framing().kindProperty().set(FramingKind.FIXED);
    assertThat(kept(0).framing()).isEqualTo("fixed length=8");
    model.selectedProperty().set(1);
    assertThat(model.framing().kindProperty().get()).isEqualTo(FramingKind.NONE);
    assertThat(model.kindProperty().get()).isEqualTo(AwaitKind.MATCH);
    model.selectedProperty().set(0);
    assertThat(model.framing().kindProperty().get()).isEqualTo(FramingKind.FIXED);
    assertThat(kept(1).framing()).isEmpty();
  }

  @Test
  void nameAndRoundsAreTakenWhereTheyMakeSense() {
    model.rename("  ");
    model.rename("Start up");
    model.repeat("0");
    model.repeat("many");
    model.repeat("12");
    assertThat(library.get().sequences())
        .containsExactly(new SavedSequence("s", "Start up", "", 12, List.of()));
    model.repeat("");
    assertThat(model.sequenceProperty().get()).map(SavedSequence::rounds).contains(0L);
    undo.undo();
    assertThat(model.sequenceProperty().get()).map(SavedSequence::rounds).contains(12L);
  }

  @Test
  void itWorksOnTheComposerAndTheConnectionInFront() {
    model.addFromComposer("a");
    model.compose();
    model.renameRow("hello");
    model.toggle();
    assertThat(done).containsExactly("compose C0", "run Login 1");
    library.removeSequence("s");
    assertThat(model.sequenceProperty().get()).isEmpty();
    assertThat(model.rows()).isEmpty();
    model.remove();
    model.toggle();
    assertThat(done).hasSize(2);
  }

  private static ComposerDraft draft(String hex) {
    return new ComposerDraft("hex", hex, "none", "none", "UTF-8", false);
  }

  private final class Desk implements SequenceDesk {

    @Override
    public ComposerDraft draft() {
      return SequenceViewModelTest.draft("C0");
    }

    @Override
    public void compose(ComposerDraft draft) {
      done.add("compose " + draft.text());
    }

    @Override
    public void run(SavedSequence sequence) {
      done.add("run " + sequence.name() + " " + sequence.rows().size());
    }

    @Override
    public void stop() {
      done.add("stop");
    }
  }
}
