package dev.portcullis.app.shell;

import dev.portcullis.app.controls.NoticeStrip;
import dev.portcullis.app.controls.Shown;
import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.i18n.Messages;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/**
 * What is told of the whole window, until it is dismissed. It has a place of its own between the
 * head and the tabs, so that it covers nothing. JavaFX thread only.
 */
final class ToldStripView extends NoticeStrip {

  /** Lines that stand there at once; the oldest make room. */
  private static final int MOST = 4;

  ToldStripView(Messages messages) {
    super(ShellIds.NOTIFICATIONS_WORDS, Kind.WARNING, Feather.ALERT_TRIANGLE);
    setId(ShellIds.NOTIFICATIONS);
    Button dismiss =
        dismissal(
            ShellIds.NOTIFICATIONS_DISMISS, messages.bind("shell.notice.dismiss"), () -> say(""));
    Tips.on(dismiss, messages.bind("shell.notice.dismiss"));
    getChildren().add(dismiss);
    accessibleTextProperty().bind(sentenceProperty());
    Shown.when(this, sentenceProperty().isNotEmpty());
  }

  /** Says it; what was said before and is not dismissed yet stays, below what is new. */
  void tell(String sentences) {
    say(
        Stream.concat(sentences.lines(), sentenceProperty().get().lines())
            .distinct()
            .limit(MOST)
            .collect(Collectors.joining("\n")));
  }

  /** What stands there; empty where nothing does. */
  String told() {
    return sentenceProperty().get();
  }
}
