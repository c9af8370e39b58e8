package dev.portcullis.app.profiles;

import dev.portcullis.app.controls.ChoiceSegments;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.policy.LanMode;
import dev.portcullis.core.policy.OwnAddresses;
import dev.portcullis.core.policy.Platform;
import dev.portcullis.core.policy.ProfileException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The fields of a profile; what is wrong stands below the field it is in, as it is typed. */
final class ProfileFormView extends VBox {

  private static final Pattern ENTRY = Pattern.compile("\\[(\\d+)]");
  private static final int MOST_SHOWN = 4;

  private final ProfilesViewModel model;
  private final Messages messages;

  ProfileFormView(ProfilesViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    getStyleClass().add("profile-form");
    ProfileDraft draft = model.draft();
    getChildren()
        .addAll(
            row(field(ProfileField.NAME, 0), field(ProfileField.TITLE, 0)),
            choice("lan", List.of(LanMode.values()), draft.lanProperty()),
            row(
                choice("own", List.of(OwnAddresses.values()), draft.ownProperty()),
                choice("platform", List.of(Platform.values()), draft.platformProperty())),
            field(ProfileField.PROHIBITED, 7),
            row(field(ProfileField.WARNED, 3), field(ProfileField.DOMAINS, 3)),
            quota(draft),
            row(field(ProfileField.VANTAGE, 2), field(ProfileField.WIFI, 2)));
  }

  private Node quota(ProfileDraft draft) {
    CheckBox limited = new CheckBox();
    limited.setId(ProfilesIds.FIELD + "limited");
    limited.textProperty().bind(messages.bind("profiles.limited"));
    limited.selectedProperty().bindBidirectional(draft.limitedProperty());
    limited.disableProperty().bind(model.editableProperty().not());
    GridPane numbers = row(field(ProfileField.SOCKETS, 0), field(ProfileField.SECONDS, 0));
    numbers.disableProperty().bind(draft.limitedProperty().not());
    VBox box = new VBox(limited, numbers);
    box.getStyleClass().add("profile-quota");
    return box;
  }

  /** Side by side, in halves: a grid tells texts that wrap how wide they are. */
  private static GridPane row(Node... fields) {
    GridPane row = new GridPane();
    row.getStyleClass().add("profile-halves");
    row.addRow(0, fields);
    for (int i = 0; i < fields.length; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(100.0 / fields.length);
      row.getColumnConstraints().add(half);
    }
    return row;
  }

  private VBox field(ProfileField field, int lines) {
    TextInputControl input = lines == 0 ? new TextField() : area(lines);
    input.setId(ProfilesIds.FIELD + field.id());
    input.getStyleClass().addAll("profile-field", "mono");
    input.textProperty().bindBidirectional(model.draft().text(field));
    input.editableProperty().bind(model.editableProperty());
    if (field == ProfileField.TITLE) {
      // What comes with the program is called by the window's language, not by its file.
      input
          .promptTextProperty()
          .bind(
              Bindings.createStringBinding(
                  () -> model.openedProperty().get().title(messages.locale()),
                  model.openedProperty(),
                  messages.languageProperty()));
    }
    Label label = new Label();
    label.textProperty().bind(messages.bind("profiles.field." + field.id()));
    label.setLabelFor(input);
    label.setWrapText(true);
    label.getStyleClass().add("profile-label");
    Label problem = new Label();
    problem.setId(ProfilesIds.PROBLEM + field.id());
    problem.setWrapText(true);
    problem.getStyleClass().add("profile-problem");
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    Runnable show = () -> problem.setText(problems(field));
    model.readingProperty().subscribe(show);
    messages.languageProperty().subscribe(show);
    show.run();
    input.accessibleHelpProperty().bind(problem.textProperty());
    VBox box = new VBox(label, input);
    if (field == ProfileField.DOMAINS) {
      box.getChildren().add(new DomainLinesView(model, messages));
    }
    box.getChildren().add(problem);
    box.getStyleClass().add("profile-box");
    return box;
  }

  private static TextArea area(int lines) {
    TextArea area = new TextArea();
    area.setPrefRowCount(lines);
    return area;
  }

  private <E extends Enum<E>> VBox choice(String name, List<E> choices, ObjectProperty<E> chosen) {
    Label label = new Label();
    label.textProperty().bind(messages.bind("profiles.field." + name));
    label.getStyleClass().add("profile-label");
    ChoiceSegments<E> segments =
        new ChoiceSegments<>(
            ProfilesIds.FIELD + name,
            choices,
            chosen,
            chosen::set,
            each -> messages.bind("profiles." + name + "." + each.name()));
    segments.disableProperty().bind(model.editableProperty().not());
    VBox box = new VBox(label, segments);
    box.getStyleClass().add("profile-box");
    return box;
  }

  /** Every sentence about one field; of a list, with the line it is about. */
  private String problems(ProfileField field) {
    List<ProfileException> own =
        model.readingProperty().get().problems().stream()
            .filter(each -> isIn(field, each.field()))
            .toList();
    String shown =
        own.stream()
            .limit(MOST_SHOWN)
            .map(each -> sentence(field, each))
            .collect(Collectors.joining("\n"));
    return own.size() > MOST_SHOWN
        ? shown + "\n" + messages.text("profiles.more-problems", own.size() - MOST_SHOWN)
        : shown;
  }

  private static boolean isIn(ProfileField field, String place) {
    return place.equals(field.path()) || place.startsWith(field.path() + "[");
  }

  private String sentence(ProfileField field, ProfileException problem) {
    String hint = problem.hint(messages.locale());
    Matcher entry = ENTRY.matcher(problem.field());
    return entry.find()
        ? messages.text(
            "profiles.line",
            Integer.toString(model.draft().lineOf(field, Integer.parseInt(entry.group(1)))),
            hint)
        : hint;
  }
}
