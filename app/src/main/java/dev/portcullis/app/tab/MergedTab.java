package dev.portcullis.app.tab;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.codec.TextCharset;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableStringValue;
import javafx.util.Subscription;

/**
 * The events of several tabs in one time line: to look at, not to send. Sockets its tabs create
 * later join it; a tab that is closed leaves its events. JavaFX thread only.
 */
public final class MergedTab implements WindowTab {

  private final List<TabSession> members;
  private final EventPanes panes;
  private final StringBinding name;
  private final StringBinding summary;
  private Subscription followed = Subscription.EMPTY;

  /**
   * Joins the parts: the log has the sockets of all members.
   *
   * @param members two tabs at least
   */
  public MergedTab(List<TabSession> members, EventPanes panes, Messages messages) {
    this.members = List.copyOf(members);
    this.panes = panes;
    Observable[] said =
        Stream.concat(
                this.members.stream().map(TabSession::name), Stream.of(messages.languageProperty()))
            .toArray(Observable[]::new);
    name = Bindings.createStringBinding(() -> nameOf(this.members, messages), said);
    summary =
        Bindings.createStringBinding(
            () ->
                messages.text(
                    "tab.merged.summary",
                    names(this.members).stream()
                        .reduce((some, one) -> messages.text("tab.merged.list", some, one))
                        .orElse("")),
            said);
    for (TabSession member : this.members) {
      followed = followed.and(panes.log().follow(member.log()));
    }
    readAsMembers();
  }

  /** What it is called, for two tabs and for more. */
  public static String nameOf(List<TabSession> members, Messages messages) {
    List<String> names = names(members);
    return names.size() == 2
        ? messages.text("tab.merged.name", names.getFirst(), names.getLast())
        : messages.text("tab.merged.name.more", names.getFirst(), names.size() - 1);
  }

  /** Whose events it shows, in a sentence. */
  public ObservableStringValue summary() {
    return summary;
  }

  @Override
  public ObservableStringValue name() {
    return name;
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
    followed.unsubscribe();
    name.dispose();
    summary.dispose();
    panes.dispose();
  }

  /** Text is read as in the members where all of them read it alike. */
  private void readAsMembers() {
    List<TextCharset> charsets =
        members.stream().map(member -> member.log().charsetProperty().get()).distinct().toList();
    if (charsets.size() == 1) {
      panes.log().charsetProperty().set(charsets.getFirst());
    }
  }

  private static List<String> names(List<TabSession> members) {
    return members.stream().map(member -> member.name().get()).toList();
  }
}
