package dev.portcullis.app.shell;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.controlsfx.control.NotificationPane;

/** What is said above the window's contents. Stateless; JavaFX thread only. */
final class Told {

  /** Lines that stand there at once; the oldest make room. */
  private static final int MOST = 4;

  private Told() {}

  /** A pane that forgets what it said when it is dismissed. */
  static NotificationPane above(Node contents) {
    NotificationPane pane = new NotificationPane(contents);
    pane.setText("");
    pane.setOnHidden(event -> pane.setText(""));
    return pane;
  }

  /** Says it; what was said before and is not dismissed yet stays, below what is new. */
  static void on(NotificationPane pane, String sentences) {
    pane.setText(
        Stream.concat(sentences.lines(), pane.getText().lines())
            .distinct()
            .limit(MOST)
            .collect(Collectors.joining("\n")));
    if (!pane.isShowing()) {
      pane.show();
    }
  }
}
