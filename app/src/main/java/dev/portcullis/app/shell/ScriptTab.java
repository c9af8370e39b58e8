package dev.portcullis.app.shell;

import dev.portcullis.app.script.ScriptViewModel;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;

/** A script in a tab of its own, with the events of all its sockets. JavaFX thread only. */
public final class ScriptTab implements WindowTab {

  private final ScriptViewModel script;
  private final EventPanes panes;
  private final Path unsaved;
  private final Consumer<Path> kept;

  /**
   * Joins the parts: the log has every socket a run creates.
   *
   * @param quotaTouched hears whenever a slot was taken
   * @param unsaved the folder where changes nobody saved are kept
   * @param kept hears where they are
   */
  ScriptTab(
      ScriptViewModel script,
      EventPanes panes,
      Runnable quotaTouched,
      Path unsaved,
      Consumer<Path> kept) {
    this.script = script;
    this.panes = panes;
    this.unsaved = unsaved;
    this.kept = kept;
    script.onSocketCreated(
        id -> {
          panes.log().addSocket(id);
          quotaTouched.run();
        });
  }

  /** Its text and its run. */
  public ScriptViewModel script() {
    return script;
  }

  @Override
  public ObservableStringValue name() {
    return script.nameProperty();
  }

  @Override
  public EventPanes panes() {
    return panes;
  }

  @Override
  public void pull(boolean inFront) {
    if (inFront) {
      panes.pull();
    }
  }

  @Override
  public void dispose() {
    script.dispose(unsaved).ifPresent(kept);
    panes.dispose();
  }
}
