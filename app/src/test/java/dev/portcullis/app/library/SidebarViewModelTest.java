package dev.portcullis.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.testkit.Screen;
import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.workspace.ComposerDraft;
import dev.portcullis.core.workspace.Library;
import dev.portcullis.core.workspace.SavedPayload;
import dev.portcullis.core.workspace.SavedSequence;
import dev.portcullis.core.workspace.SavedTarget;
import dev.portcullis.core.workspace.SequenceRow;
import dev.portcullis.core.workspace.SidebarPlace;
import dev.portcullis.core.workspace.TabOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class SidebarViewModelTest {

  private final UndoStack undo = new UndoStack();
  private final List<String> done = new ArrayList<>();
  private final ObjectProperty<SidebarPlace> place =
      new SimpleObjectProperty<>(SidebarPlace.unset());
  private int ids;

  @Test
  void anEmptyLibraryExplainsItself() {
    SidebarViewModel model = model(Library.empty());
    assertThat(model.rows())
        .containsExactly(
            new SidebarRow.Section(SidebarSection.TARGETS, true, 0),
            new SidebarRow.Hint(SidebarSection.TARGETS, false),
            new SidebarRow.Section(SidebarSection.PAYLOADS, true, 0),
            new SidebarRow.Hint(SidebarSection.PAYLOADS, false),
            new SidebarRow.Section(SidebarSection.SEQUENCES, true, 0),
            new SidebarRow.Hint(SidebarSection.SEQUENCES, false),
            new SidebarRow.Section(SidebarSection.DEVICES, true, 0),
            new SidebarRow.Hint(SidebarSection.DEVICES, false));

    model.activate(model.rows().get(1));
    assertThat(model.library().get().targets())
        .extracting(SavedTarget::name)
        .containsExactly("In front");
    assertThat(model.namingProperty().get()).contains("id-1");
    model.activate(model.rows().getLast());
    assertThat(done).containsExactly("devices");
  }

  @Test
  void aLineStaysSelectedWhereverItIsPutDown() {
    Screen.run(
        () -> {
          SidebarViewModel model = model(filled());
          SidebarView view = new SidebarView(model, new Messages(Language.ENGLISH));
          Stage stage = Screen.show(view, 240, 400);
          ListView<?> list = (ListView<?>) view.lookup("#" + LibraryIds.ROWS);
          list.getSelectionModel().select(model.indexOf("p"));
          model.drop(row(model, "p"), row(model, "g"), false);
          assertThat(list.getSelectionModel().getSelectedItem()).isEqualTo(row(model, "p"));
          undo.undo();
          assertThat(list.getSelectionModel().getSelectedItem()).isEqualTo(row(model, "p"));
          model.drop(row(model, "a"), row(model, "b"), true);
          assertThat(list.getSelectionModel().getSelectedItem()).isEqualTo(row(model, "p"));
          stage.hide();
        });
  }

  @Test
  void theSearchStaysInsideTheNarrowestSidebarWithTheLargestText() {
    Screen.run(
        () -> {
          Library many = filled();
          for (int i = 0; i < 10; i++) {
            many = many.with(target("more" + i));
          }
          place.set(new SidebarPlace(false, SidebarPlace.MIN_WIDTH, List.of()));
          SidebarView view = new SidebarView(model(many), new Messages(Language.ENGLISH));
          view.setStyle("-fx-font-size: 32px");
          Stage stage = Screen.show(new HBox(view), 600, 400);
          Node field = view.lookup("#" + LibraryIds.SEARCH);
          Bounds there = view.sceneToLocal(field.localToScene(field.getLayoutBounds()));
          assertThat(there.getWidth()).isPositive();
          assertThat(there.getMaxX()).isLessThan(SidebarPlace.MIN_WIDTH);
          stage.hide();
        });
  }

  @Test
  void whatIsDeletedComesBack() {
    SidebarViewModel model = model(filled());
    Library before = model.library().get();
    model.delete(row(model, "a"));
    model.delete(row(model, "g"));
    assertThat(model.indexOf("a")).isEqualTo(-1);
    assertThat(model.library().get().payloads()).extracting(SavedPayload::id).containsExactly("p");
    assertThat(undo.lastProperty().get())
        .hasValueSatisfying(
            step -> {
              assertThat(step.told()).isTrue();
              assertThat(step.name()).isEqualTo("Modbus");
            });

    undo.undo();
    undo.undo();
    assertThat(model.library().get()).isEqualTo(before);
    assertThat(undo.canUndoProperty().get()).isFalse();
    undo.redo();
    assertThat(model.indexOf("a")).isEqualTo(-1);
  }

  @Test
  void linesAreMovedAndRenamedWithAWayBack() {
    SidebarViewModel model = model(filled());
    Library before = model.library().get();
    model.drop(row(model, "a"), row(model, "b"), true);
    assertThat(model.library().get().targets())
        .extracting(SavedTarget::id)
        .containsExactly("b", "a");
    model.move(row(model, "a"), -1);
    assertThat(model.library().get()).isEqualTo(before);

    model.drop(row(model, "p"), row(model, "g"), true);
    assertThat(model.library().get().groupOf("p").orElseThrow().id()).isEqualTo("g");
    assertThat(model.canDrop(row(model, "a"), row(model, "p"))).isFalse();
    model.rename(row(model, "p"), "  Read all  ");
    assertThat(model.library().get().payload("p")).map(SavedPayload::name).contains("Read all");
    model.rename(row(model, "p"), "   ");
    assertThat(model.library().get().payload("p")).map(SavedPayload::name).contains("Read all");
    for (int i = 0; i < 4; i++) {
      undo.undo();
    }
    assertThat(model.library().get()).isEqualTo(before);
  }

  @Test
  void sectionsAndGroupsFoldUp() {
    SidebarViewModel model = model(filled());
    model.activate(row(model, "g"));
    assertThat(model.indexOf("q")).isEqualTo(-1);
    model.activate(row(model, "targets"));
    assertThat(model.indexOf("a")).isEqualTo(-1);
    assertThat(place.get().closed()).containsExactly("g", "targets");

    model.savePayload("g", new ComposerDraft("hex", "AA", "none", "none", "UTF-8", false));
    assertThat(model.indexOf("q")).isPositive();
    assertThat(model.namingProperty().get()).contains("id-1");
  }

  @Test
  void aThousandPayloadsAreSearched() {
    Library library = Library.empty();
    List<SavedPayload> many = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      many.add(payload("many-" + i));
    }
    library =
        library.plus(
            new Library(
                List.of(),
                List.of(
                    new dev.portcullis.core.workspace.PayloadGroup(Library.UNGROUPED, "", many)),
                List.of(),
                List.of()));
    SidebarViewModel model = model(library);
    assertThat(model.searchableBinding().get()).isTrue();
    assertThat(model.rows()).hasSize(1007);

    model.searchProperty().set("MANY-77");
    assertThat(model.rows().stream().filter(SidebarRow.Payload.class::isInstance)).hasSize(11);
    model.searchProperty().set("nowhere");
    assertThat(model.rows()).contains(new SidebarRow.Hint(SidebarSection.PAYLOADS, true));
    model.activate(new SidebarRow.Hint(SidebarSection.PAYLOADS, true));
    assertThat(model.rows()).hasSize(1007);
  }

  @Test
  void aTargetThatIsSavedAgainIsBroughtUpToDate() {
    SidebarViewModel model =
        model(
            Library.empty()
                .with(
                    new SavedTarget(
                        "t", "PLC", "10.0.0.9", "502", "9", "", "hall", TabOptions.defaults())));
    model.saveTarget();
    assertThat(model.library().get().targets())
        .containsExactly(
            new SavedTarget("t", "PLC", "10.0.0.9", "502", "2", "", "hall", TabOptions.defaults()));
  }

  @Test
  void linesDoWhatTheyAreThereFor() {
    SidebarViewModel model = model(filled());
    model.activate(row(model, "a"));
    model.activate(row(model, "p"));
    assertThat(done).containsExactly("open a", "compose p");
  }

  private static SidebarRow row(SidebarViewModel model, String id) {
    return model.rows().get(model.indexOf(id));
  }

  private static Library filled() {
    return Library.empty()
        .with(target("a"))
        .with(target("b"))
        .with(payload("p"), Library.UNGROUPED)
        .withGroup("g", "Modbus")
        .with(payload("q"), "g");
  }

  private SidebarViewModel model(Library library) {
    return new SidebarViewModel(
        new LibraryModel(library, undo, () -> "id-" + ++ids),
        place,
        new SimpleObjectProperty<List<SimulatedDevice>>(List.of()),
        new Actions(),
        Optional.empty());
  }

  private static SavedTarget target(String id) {
    return new SavedTarget(id, id, "10.0.0." + id, "502", "2", "", "", TabOptions.defaults());
  }

  private static SavedPayload payload(String id) {
    return new SavedPayload(id, id, "", 0, ComposerDraft.empty());
  }

  @Test
  void aPayloadIsPutOutOfItsGroupAndIntoASequence() {
    SidebarViewModel model = model(filled());
    model.addSequence();
    String sequence = model.library().get().sequences().getFirst().id();
    SidebarRow payload =
        model.rows().stream()
            .filter(row -> row instanceof SidebarRow.Payload in && in.indented())
            .findFirst()
            .orElseThrow();
    model.drop(payload, row(model, sequence), true);
    assertThat(model.library().get().sequence(sequence).orElseThrow().rows())
        .extracting(SequenceRow::name)
        .endsWith(payload.name());
    Library before = model.library().get();
    SidebarRow last =
        model.rows().stream()
            .filter(SidebarRow.Payload.class::isInstance)
            .reduce((first, second) -> second)
            .orElseThrow();
    model.move(last, 1);
    assertThat(model.library().get()).isEqualTo(before);
    SidebarRow head =
        model.rows().stream()
            .filter(row -> row.id().equals(SidebarSection.PAYLOADS.id()))
            .findFirst()
            .orElseThrow();
    model.drop(payload, head, true);
    assertThat(model.library().get().groupOf(payload.id()).orElseThrow().id())
        .isEqualTo(Library.UNGROUPED);
    assertThat(model.canDrop(payload, model.rows().getFirst())).isFalse();
  }

  @Test
  void aSequenceIsMadeRunDraggedAndTakenBack() {
    SidebarViewModel model = model(Library.empty());
    model.addSequence();
    model.addSequence();
    List<SavedSequence> made = model.library().get().sequences();
    assertThat(made).hasSize(2);
    assertThat(done).containsExactly("edit New sequence", "edit New sequence");
    SidebarRow first = row(model, made.getFirst().id());
    SidebarRow second = row(model, made.getLast().id());
    model.run(first);
    assertThat(done).endsWith("run New sequence");
    model.drop(second, first, false);
    assertThat(model.library().get().sequences()).containsExactly(made.getLast(), made.getFirst());
    assertThat(model.canDrop(first, model.rows().getFirst())).isFalse();
    model.rename(first, "Login");
    model.delete(row(model, made.getFirst().id()));
    assertThat(model.library().get().sequences()).containsExactly(made.getLast());
    undo.undo();
    assertThat(model.library().get().sequence(made.getFirst().id()))
        .map(SavedSequence::name)
        .contains("Login");
  }

  /** A window that remembers what it was asked. */
  private final class Actions implements LibraryActions {

    @Override
    public String newSequenceName() {
      return "New sequence";
    }

    @Override
    public void edit(SavedTarget target) {
      done.add("edit " + target.name());
    }

    @Override
    public void edit(SavedSequence sequence) {
      done.add("edit " + sequence.name());
    }

    @Override
    public void run(SavedSequence sequence) {
      done.add("run " + sequence.name());
    }

    @Override
    public void open(SavedTarget target) {
      done.add("open " + target.name());
    }

    @Override
    public void openAnother(SavedTarget target) {
      done.add("another " + target.name());
    }

    @Override
    public SavedTarget targetInFront(String id) {
      return new SavedTarget(id, "In front", "10.0.0.9", "502", "2", "", "", TabOptions.defaults());
    }

    @Override
    public void compose(SavedPayload payload) {
      done.add("compose " + payload.name());
    }

    @Override
    public ComposerDraft draftInFront() {
      return ComposerDraft.empty();
    }

    @Override
    public void showDevices() {
      done.add("devices");
    }

    @Override
    public void open(SimulatedDevice device) {
      done.add("device " + device.endpoint().port());
    }

    @Override
    public Optional<Path> chooseScript() {
      return Optional.empty();
    }
  }
}
