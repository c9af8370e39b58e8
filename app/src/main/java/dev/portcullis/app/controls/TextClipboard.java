package dev.portcullis.app.controls;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The system's clipboard, for text. JavaFX thread only. */
public final class TextClipboard {

  private TextClipboard() {}

  /** Puts a text there, in the place of what was there. */
  public static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
