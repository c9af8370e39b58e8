package dev.portcullis.app.settings;

import dev.portcullis.app.controls.WordedChoice;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.workspace.StorageRules;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How many sessions are kept and how large one may grow. */
final class StorageView extends VBox {

  private static final List<Long> LIMITS =
      List.of(0L, 100_000_000L, 1_000_000_000L, 5_000_000_000L, 20_000_000_000L, 100_000_000_000L);

  private final Messages messages;

  StorageView(ObjectProperty<StorageRules> rules, Messages messages) {
    this.messages = messages;
    getStyleClass().add("settings-storage");
    Spinner<Integer> kept = new Spinner<>(0, StorageRules.MAX_KEPT, rules.get().keptSessions());
    kept.setId(SettingsIds.KEPT_SESSIONS);
    kept.setEditable(true);
    kept.getStyleClass().add("kept-sessions");
    kept.accessibleTextProperty().bind(messages.bind("settings.kept"));
    kept.valueProperty()
        .addListener(
            (source, before, now) -> {
              if (now != null) {
                rules.set(new StorageRules(now, rules.get().limitBytes()));
              }
            });
    Label keptWords = new Label();
    keptWords.textProperty().bind(messages.bind("settings.kept"));
    HBox sessions = new HBox(kept, keptWords);
    sessions.setAlignment(Pos.CENTER_LEFT);
    sessions.getStyleClass().add("settings-row");
    ComboBox<Long> limit = new WordedChoice<>(this::words, messages.languageProperty());
    limit.setId(SettingsIds.CAPTURE_LIMIT);
    limit.accessibleTextProperty().bind(messages.bind("settings.limit"));
    limit.getItems().addAll(LIMITS);
    limit
        .valueProperty()
        .addListener(
            (source, before, now) -> {
              if (now != null) {
                rules.set(new StorageRules(rules.get().keptSessions(), now));
              }
            });
    rules.subscribe(
        now -> {
          kept.getValueFactory().setValue(now.keptSessions());
          limit.setValue(now.limitBytes());
        });
    Label when = new Label();
    when.getStyleClass().add("popover-text");
    when.setWrapText(true);
    when.textProperty().bind(messages.bind("settings.storage.when"));
    getChildren().addAll(sessions, limit, when);
  }

  private String words(long bytes) {
    return bytes == 0
        ? messages.text("settings.limit.none")
        : messages.text("settings.limit.bytes", messages.formats().bytes(bytes));
  }
}
