package dev.portcullis.app.tab;

import dev.portcullis.app.script.ScriptViewModel;
import dev.portcullis.app.script.UnsavedScripts;
import javafx.beans.value.ObservableStringValue;

/** A script in a tab of its own, with the events of all its sockets. JavaFX thread only. */
public final class ScriptTab implements WindowTab {

  private final ScriptViewModel script;
  private final EventPanes panes;
  private final UnsavedScripts unsaved;

  /**
   * Joins the parts: the log has every socket a run creates.
   *
   * @param quotaTouched hears whenever a slot was taken
   * @param unsaved keeps changes nobody saved
   */
  public ScriptTab(
      ScriptViewModel script, EventPanes panes, Runnable quotaTouched, UnsavedScripts unsaved) {
    this.script = script;
    this.panes = panes;
    this.unsaved = unsaved;
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
    script.dispose().ifPresent(left -> unsaved.keep(name().get(), left));
    panes.dispose();
  }
}
