package dev.portcullis.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.app.inspect.FramingKind;
import dev.portcullis.core.policy.ProfileStore;
import dev.portcullis.core.workspace.Library;
import dev.portcullis.core.workspace.SavedTarget;
import dev.portcullis.core.workspace.TabOptions;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.Test;

class TargetViewModelTest {

  private final UndoStack undo = new UndoStack();
  private final SavedTarget boiler =
      new SavedTarget("b", "Boiler", "10.0.0.9", "502", "2", "echo", "", TabOptions.defaults());
  private final SavedTarget printer =
      new SavedTarget(
          "p",
          "Printer",
          "10.0.0.8",
          "9100",
          "5",
          "",
          "",
          TabOptions.defaults().withFraming("fixed length=4"));
  private final LibraryModel library =
      new LibraryModel(Library.empty().with(boiler).with(printer), undo, () -> "id");
  private final TargetViewModel model =
      new TargetViewModel(
          library, FXCollections.observableArrayList(ProfileStore.shipped("phone")));

  private SavedTarget kept(String id) {
    return library.get().target(id).orElseThrow();
  }

  @Test
  void whatATargetHasOfItsOwnIsKeptAndTakenBack() {
    model.edit(boiler);
    model.profile("phone");
    model.charset("GBK");
    model.timeout(" 7 ");
    model.reconnect(true);
    model.note("hall 2");
    model.framing().kindProperty().set(FramingKind.IDLE);
    model.rename(" ");
    TabOptions own = kept("b").options();
    assertThat(own.profile()).isEqualTo("phone");
    assertThat(own.charset()).isEqualTo("GBK");
    assertThat(own.framing()).isEqualTo("idle nanos=50000000");
    assertThat(own.reconnect()).isTrue();
    assertThat(kept("b").timeout()).isEqualTo("7");
    assertThat(kept("b").note()).isEqualTo("hall 2");
    assertThat(kept("b").name()).isEqualTo("Boiler");
    assertThat(kept("b").device()).isEqualTo("echo");
    undo.undo();
    assertThat(model.framing().kindProperty().get()).isEqualTo(FramingKind.NONE);
    undo.undo();
    assertThat(model.targetProperty().get()).map(SavedTarget::note).contains("");
    assertThat(kept("p")).isEqualTo(printer);
  }

  @Test
  void anotherTargetIsShownWithoutBeingChanged() {
    model.edit(boiler);
    model.edit(printer);
    assertThat(model.framing().kindProperty().get()).isEqualTo(FramingKind.FIXED);
    model.edit(boiler);
    assertThat(model.framing().kindProperty().get()).isEqualTo(FramingKind.NONE);
    assertThat(kept("b")).isEqualTo(boiler);
    assertThat(kept("p")).isEqualTo(printer);
    assertThat(undo.canUndoProperty().get()).isFalse();
  }

  @Test
  void aSimulatedDeviceIsLetGoWithItsPlace() {
    model.edit(boiler);
    model.port("502");
    assertThat(kept("b").device()).isEqualTo("echo");
    model.port("503");
    assertThat(kept("b").device()).isEmpty();
    library.removeTarget("b");
    assertThat(model.targetProperty().get()).isEmpty();
    model.address("10.0.0.1");
    assertThat(library.get().targets()).containsExactly(printer);
  }
}
