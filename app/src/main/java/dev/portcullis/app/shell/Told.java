package dev.portcullis.app.shell;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.controlsfx.control.NotificationPane;

/** What is said above the window's contents. Stateless; JavaFX thread only. */
final class Told {

  /** Lines that stand there at once; the oldest make room. */
  private static final int MOST = 4;

  /** What stands beside the words, in points: the bar's edges and the button that closes it. */
  private static final double BESIDE = 72;

  private Told() {}

  /** A pane that forgets what it said when it is dismissed. */
  static NotificationPane above(Node contents) {
    NotificationPane pane = new NotificationPane(contents);
    pane.setText("");
    pane.skinProperty()
        .subscribe(
            skin -> {
              wrap(pane);
              // What was said before the window was drawn for the first time.
              show(pane);
            });
    pane.setOnHidden(event -> pane.setText(""));
    return pane;
  }

  /** A sentence with a path in it is longer than a window is wide: it goes on below. */
  private static void wrap(NotificationPane pane) {
    if (pane.lookup(".notification-bar .label") instanceof Label words) {
      words.setWrapText(true);
      words.prefWidthProperty().bind(pane.widthProperty().subtract(BESIDE));
      // The bar asks for a height without saying for which width, so the words insist on theirs.
      words
          .minHeightProperty()
          .bind(
              Bindings.createDoubleBinding(
                  () -> words.prefHeight(pane.getWidth() - BESIDE),
                  words.textProperty(),
                  words.fontProperty(),
                  pane.widthProperty()));
    }
  }

  /** Says it; what was said before and is not dismissed yet stays, below what is new. */
  static void on(NotificationPane pane, String sentences) {
    pane.setText(
        Stream.concat(sentences.lines(), pane.getText().lines())
            .distinct()
            .limit(MOST)
            .collect(Collectors.joining("\n")));
    show(pane);
  }

  /** A pane without its skin would take itself for shown, and show nothing from then on. */
  private static void show(NotificationPane pane) {
    if (pane.getSkin() != null && !pane.getText().isEmpty() && !pane.isShowing()) {
      pane.show();
    }
  }
}
