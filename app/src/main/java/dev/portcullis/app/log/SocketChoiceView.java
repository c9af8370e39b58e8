package dev.portcullis.app.log;

import dev.portcullis.app.controls.LongLived;
import dev.portcullis.app.i18n.Messages;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Which sockets of a log are shown, where it has several, with live counts. JavaFX thread. */
final class SocketChoiceView extends MenuButton {

  private final LogViewModel model;
  private final Messages messages;
  private Map<Integer, Long> shownCounts = Map.of();

  SocketChoiceView(LogViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(LogIds.SOCKETS);
    getStyleClass().addAll("choice-menu", "log-sockets");
    setMnemonicParsing(false);
    setMinWidth(USE_PREF_SIZE);
    accessibleTextProperty().bind(messages.bind("log.sockets"));
    model.pageProperty().subscribe((before, now) -> update(false));
    model.choiceProperty().subscribe((before, now) -> update(true));
    LongLived.heed(this, messages.languageProperty(), (before, now) -> update(true));
    // Written when it is opened: nobody reads it before.
    showingProperty().subscribe((before, now) -> update(true));
    getItems().add(new SeparatorMenuItem());
    update(true);
  }

  private void update(boolean always) {
    Map<Integer, Long> counts = new TreeMap<>(model.pageProperty().get().counts().bySocket());
    counts.remove(LogViewModel.NO_SOCKET);
    boolean several = counts.size() > 1 || !model.choiceProperty().get().sockets().isEmpty();
    setVisible(several);
    setManaged(several);
    if (!always && (!isShowing() || counts.equals(shownCounts))) {
      return;
    }
    LogChoice choice = model.choiceProperty().get();
    setText(
        choice.sockets().isEmpty()
            ? messages.text("log.sockets.all")
            : choice.sockets().size() == 1
                ? label(choice.sockets().iterator().next())
                : messages.text("log.sockets.some", choice.sockets().size()));
    boolean same = counts.keySet().equals(shownCounts.keySet());
    shownCounts = counts;
    if (!same) {
      fill();
    }
    for (MenuItem item : getItems()) {
      if (item instanceof CheckMenuItem check && item.getUserData() instanceof Integer socket) {
        check.setText(
            messages.text("log.sockets.one", label(socket), counts.getOrDefault(socket, 0L)));
        check.setSelected(choice.sockets().contains(socket));
      }
    }
  }

  private void fill() {
    getItems().clear();
    MenuItem all = new MenuItem();
    all.setId(LogIds.SOCKETS + "-all");
    all.textProperty().bind(messages.bind("log.sockets.all"));
    all.setOnAction(
        event -> model.choiceProperty().set(model.choiceProperty().get().ofEverySocket()));
    getItems().addAll(all, new SeparatorMenuItem());
    for (int socket : shownCounts.keySet()) {
      CheckMenuItem item = new CheckMenuItem();
      item.setId(LogIds.SOCKETS + "-" + socket);
      item.setMnemonicParsing(false);
      item.setUserData(socket);
      item.setOnAction(
          event -> model.choiceProperty().set(model.choiceProperty().get().toggled(socket)));
      getItems().add(item);
    }
  }

  private String label(int socket) {
    return LogRows.source(
        messages, model.pageProperty().get().names().getOrDefault(socket, ""), socket);
  }
}
