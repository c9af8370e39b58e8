package dev.portcullis.app.profiles;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.policy.VerdictChipView;
import dev.portcullis.core.policy.ProfileComparison;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Tries an address under the profile in hand, and says what saving it would change. */
final class ProfileTrialView extends VBox {

  private static final int MOST_SHOWN = 3;

  private final ProfilesViewModel model;
  private final Messages messages;
  private final Label changes = new Label();

  ProfileTrialView(ProfilesViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    getStyleClass().add("profile-trial");
    Label title = new Label();
    title.textProperty().bind(messages.bind("profiles.try"));
    title.getStyleClass().add("muted-text");
    TextField address = field(ProfilesIds.TRY_ADDRESS, "profiles.try.address");
    address.textProperty().bindBidirectional(model.addressProperty());
    address.getStyleClass().add("address-field");
    TextField port = field(ProfilesIds.TRY_PORT, "profiles.try.port");
    port.textProperty().bindBidirectional(model.portProperty());
    port.getStyleClass().add("port-field");
    title.setLabelFor(address);
    VerdictChipView chip =
        new VerdictChipView(
            model.verdict(), messages, ProfilesIds.TRY_VERDICT, ProfilesIds.TRY_FINDINGS);
    HBox line = new HBox(title, address, port, chip);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("profile-row");
    changes.setId(ProfilesIds.CHANGES);
    changes.setWrapText(true);
    changes.getStyleClass().add("muted-text");
    getChildren().addAll(line, changes);
    model.changesProperty().subscribe(this::showChanges);
    model.readingProperty().subscribe(this::showChanges);
    messages.languageProperty().subscribe(this::showChanges);
    showChanges();
  }

  private TextField field(String id, String textKey) {
    TextField field = new TextField();
    field.setId(id);
    field.getStyleClass().addAll("field", "mono");
    field.promptTextProperty().bind(messages.bind(textKey));
    field.accessibleTextProperty().bind(messages.bind(textKey));
    return field;
  }

  private void showChanges() {
    List<ProfileComparison.Row> rows = model.changesProperty().get();
    if (model.readingProperty().get().profile().isEmpty()) {
      changes.setText(messages.text("profiles.changes.wrong"));
    } else if (rows.isEmpty()) {
      changes.setText(messages.text("profiles.changes.none"));
    } else {
      String shown =
          rows.stream().limit(MOST_SHOWN).map(this::words).collect(Collectors.joining("; "));
      changes.setText(messages.text("profiles.changes", rows.size(), shown));
    }
  }

  private String words(ProfileComparison.Row row) {
    String part = row.part().words(messages.locale());
    return messages.text(
        "profiles.change",
        row.key().isEmpty() ? part : part + " " + row.key(),
        row.left().words(row.part(), messages.locale()),
        row.right().words(row.part(), messages.locale()));
  }
}
