package dev.portcullis.app.socket;

import dev.portcullis.app.controls.NoticeStrip;
import dev.portcullis.app.i18n.Messages;
import java.util.Optional;
import java.util.function.ToLongFunction;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import org.kordamp.ikonli.feather.Feather;

/** The strip under the address bar: what happened, why, and what to do. Absent when all is well. */
public final class NoticeStripView extends NoticeStrip {

  private final SocketTabViewModel model;
  private final Messages messages;
  private final ToLongFunction<TabNotice.QuotaSpent> stillToGo;

  /** Held here alone: the language lives longer than a tab, and must not keep it. */
  private final InvalidationListener languageChanged = source -> show();

  /**
   * The strip of this tab.
   *
   * @param stillToGo nanoseconds until the next slot frees, asked whenever the strip is written
   */
  public NoticeStripView(
      SocketTabViewModel model, Messages messages, ToLongFunction<TabNotice.QuotaSpent> stillToGo) {
    super(SocketIds.NOTICE_TEXT, Kind.ERROR, Feather.ALERT_CIRCLE);
    this.model = model;
    this.messages = messages;
    this.stillToGo = stillToGo;
    setId(SocketIds.NOTICE);
    getChildren()
        .add(
            dismissal(
                SocketIds.NOTICE_DISMISS,
                messages.bind("socket.notice.dismiss"),
                model::dismissNotice));
    model.noticeProperty().subscribe(notice -> show());
    messages.languageProperty().addListener(new WeakInvalidationListener(languageChanged));
  }

  /** Writes the strip again where it says how long something takes: time has passed. */
  public void refresh() {
    if (model.noticeProperty().get().orElse(null) instanceof TabNotice.QuotaSpent spent) {
      say(words(spent));
    }
  }

  private void show() {
    Optional<TabNotice> notice = model.noticeProperty().get();
    setVisible(notice.isPresent());
    setManaged(notice.isPresent());
    notice.ifPresent(
        told -> {
          boolean error = !(told instanceof TabNotice.DeviceMoved);
          dress(error ? Kind.ERROR : Kind.INFO, error ? Feather.ALERT_CIRCLE : Feather.INFO);
          say(words(told));
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
          messages.text("socket.notice.device-failed", messages.reason(cause));
    };
  }
}
