package dev.portcullis.app.shell;

import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.i18n.Messages;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What is told of the whole window, until it is dismissed. It has a place of its own between the
 * head and the tabs, so that it covers nothing. JavaFX thread only.
 */
final class ToldStripView extends HBox {

  /** Lines that stand there at once; the oldest make room. */
  private static final int MOST = 4;

  private final Label words = new Label();

  ToldStripView(Messages messages) {
    setId(ShellIds.NOTIFICATIONS);
    getStyleClass().addAll("notice-strip", "warning-strip");
    setAlignment(Pos.CENTER_LEFT);
    setMinHeight(USE_PREF_SIZE);
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button dismiss = new Button();
    dismiss.setId(ShellIds.NOTIFICATIONS_DISMISS);
    dismiss.getStyleClass().addAll("flat", "button-icon", "small");
    dismiss.setGraphic(new FontIcon(Feather.X));
    dismiss.accessibleTextProperty().bind(messages.bind("shell.notice.dismiss"));
    Tips.on(dismiss, messages.bind("shell.notice.dismiss"));
    dismiss.setOnAction(event -> words.setText(""));
    getChildren().addAll(new FontIcon(Feather.ALERT_TRIANGLE), words, dismiss);
    accessibleTextProperty().bind(words.textProperty());
    Shown.when(this, words.textProperty().isNotEmpty());
  }

  /** Says it; what was said before and is not dismissed yet stays, below what is new. */
  void tell(String sentences) {
    words.setText(
        Stream.concat(sentences.lines(), words.getText().lines())
            .distinct()
            .limit(MOST)
            .collect(Collectors.joining("\n")));
  }

  /** What stands there; empty where nothing does. */
  String told() {
    return words.getText();
  }
}
