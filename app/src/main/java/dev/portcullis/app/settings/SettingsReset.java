package dev.portcullis.app.settings;

import dev.portcullis.core.workspace.Appearance;
import dev.portcullis.core.workspace.Confirmations;
import dev.portcullis.core.workspace.StorageRules;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;

/** Makes every setting the usual one, with a way back. JavaFX thread only. */
public final class SettingsReset {

  private final AppearanceModel appearance;
  private final ObjectProperty<StorageRules> storage;
  private final ObjectProperty<Confirmations> confirmations;
  private final BiConsumer<Runnable, Runnable> done;

  /**
   * Works on these settings.
   *
   * @param done is given what takes the step back and what does it again
   */
  public SettingsReset(
      AppearanceModel appearance,
      ObjectProperty<StorageRules> storage,
      ObjectProperty<Confirmations> confirmations,
      BiConsumer<Runnable, Runnable> done) {
    this.appearance = appearance;
    this.storage = storage;
    this.confirmations = confirmations;
    this.done = done;
  }

  /** Makes all of them the usual ones; where they are, nothing happens. */
  public void reset() {
    State before = new State(appearance.toStore(), storage.get(), confirmations.get());
    State usual = new State(Appearance.followSystem(), StorageRules.usual(), Confirmations.usual());
    if (!before.equals(usual)) {
      apply(usual);
      done.accept(() -> apply(before), () -> apply(usual));
    }
  }

  private void apply(State state) {
    appearance.restore(state.appearance());
    storage.set(state.storage());
    confirmations.set(state.confirmations());
  }

  private record State(Appearance appearance, StorageRules storage, Confirmations confirmations) {}
}
