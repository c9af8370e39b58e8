package dev.portcullis.app.socket;

import dev.portcullis.app.i18n.Messages;
import java.util.Optional;
import java.util.function.ToLongFunction;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The strip under the address bar: what happened, why, and what to do. Absent when all is well. */
public final class NoticeStripView extends HBox {

  private final SocketTabViewModel model;
  private final Messages messages;
  private final ToLongFunction<TabNotice.QuotaSpent> stillToGo;
  private final Label text = new Label();

  /** Held here alone: the language lives longer than a tab, and must not keep it. */
  private final InvalidationListener languageChanged = source -> show();

  private final FontIcon icon = new FontIcon(Feather.ALERT_CIRCLE);

  /**
   * The strip of this tab.
   *
   * @param stillToGo nanoseconds until the next slot frees, asked whenever the strip is written
   */
  public NoticeStripView(
      SocketTabViewModel model, Messages messages, ToLongFunction<TabNotice.QuotaSpent> stillToGo) {
    this.model = model;
    this.messages = messages;
    this.stillToGo = stillToGo;
    setId(SocketIds.NOTICE);
    getStyleClass().add("notice-strip");
    setAlignment(Pos.CENTER_LEFT);
    text.setId(SocketIds.NOTICE_TEXT);
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button dismiss = new Button();
    dismiss.setId(SocketIds.NOTICE_DISMISS);
    dismiss.getStyleClass().addAll("flat", "button-icon", "small");
    dismiss.setGraphic(new FontIcon(Feather.X));
    dismiss.accessibleTextProperty().bind(messages.bind("socket.notice.dismiss"));
    dismiss.setOnAction(event -> model.dismissNotice());
    getChildren().addAll(icon, text, dismiss);
    model.noticeProperty().subscribe(notice -> show());
    messages.languageProperty().addListener(new WeakInvalidationListener(languageChanged));
  }

  /** Writes the strip again where it says how long something takes: time has passed. */
  public void refresh() {
    if (model.noticeProperty().get().orElse(null) instanceof TabNotice.QuotaSpent spent) {
      text.setText(words(spent));
    }
  }

  private void show() {
    Optional<TabNotice> notice = model.noticeProperty().get();
    setVisible(notice.isPresent());
    setManaged(notice.isPresent());
    notice.ifPresent(
        told -> {
          boolean error = !(told instanceof TabNotice.DeviceMoved);
          getStyleClass().removeAll("error-strip", "info-strip");
          getStyleClass().add(error ? "error-strip" : "info-strip");
          icon.setIconCode(error ? Feather.ALERT_CIRCLE : Feather.INFO);
          text.setText(words(told));
        });
  }

  private String words(TabNotice notice) {
    return switch (notice) {
      case TabNotice.QuotaSpent spent -> {
        long nanos = stillToGo.applyAsLong(spent);
        yield spent.words()
            + " "
            + (nanos > 0
                ? messages.text("socket.notice.quota", messages.formats().countdown(nanos))
                : messages.text("socket.notice.quota-free"));
      }
      case TabNotice.Failed failed -> TabErrorText.of(failed.error(), messages);
      case TabNotice.Busy() -> messages.text("socket.notice.busy");
      case TabNotice.DeviceMoved(int wanted, int actual) ->
          messages.text(
              "socket.notice.device-moved", Integer.toString(wanted), Integer.toString(actual));
      case TabNotice.DeviceFailed(String cause) ->
          messages.text("socket.notice.device-failed", cause);
    };
  }
}
