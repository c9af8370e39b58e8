package dev.portcullis.app.library;

import dev.portcullis.core.device.SimulatedDevice;
import dev.portcullis.core.workspace.ComposerDraft;
import dev.portcullis.core.workspace.SavedPayload;
import dev.portcullis.core.workspace.SavedSequence;
import dev.portcullis.core.workspace.SavedTarget;
import java.nio.file.Path;
import java.util.Optional;

/** What the library asks of the window around it. JavaFX thread only. */
public interface LibraryActions {

  /** Brings a tab of this target to the front: the one there is, or a new one. */
  void open(SavedTarget target);

  /** Opens another tab of this target. */
  void openAnother(SavedTarget target);

  /** What the tab in front connects to, as a target without a place in the library. */
  SavedTarget targetInFront(String id);

  /** Puts a payload into the composer in front. */
  void compose(SavedPayload payload);

  /** What stands in the composer in front. */
  ComposerDraft draftInFront();

  /** Lets a target be changed, in a window of its own. */
  void edit(SavedTarget target);

  /** What a new sequence is called until a person names it. */
  String newSequenceName();

  /** Lets a sequence be changed, in a window of its own. */
  void edit(SavedSequence sequence);

  /** Sends a sequence on the connection of the tab in front. */
  void run(SavedSequence sequence);

  /** Shows the panel in which simulated devices are started and stopped. */
  void showDevices();

  /** Opens a tab at a simulated device. */
  void open(SimulatedDevice device);

  /** Asks for a script file; empty if the person thought better of it. */
  Optional<Path> chooseScript();
}
