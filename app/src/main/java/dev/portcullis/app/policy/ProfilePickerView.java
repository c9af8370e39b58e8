package dev.portcullis.app.policy;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.policy.PolicyProfile;
import java.util.Objects;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;

/** Picks the rule profile, by mouse or by typing a part of its name. */
public final class ProfilePickerView extends SearchableComboBox<PolicyProfile> {

  /** The node id of the picker. */
  public static final String ID = "profile-picker";

  private final Messages messages;

  /** A picker that sets the profile of this book. */
  public ProfilePickerView(RuleBook rules, Messages messages) {
    super(rules.profiles());
    this.messages = messages;
    setId(ID);
    getStyleClass().add("profile-picker");
    accessibleTextProperty().bind(messages.bind("policy.picker"));
    setValue(rules.profileProperty().get());
    messages.languageProperty().subscribe(language -> renameItems());
    valueProperty()
        .addListener(
            (source, before, now) -> {
              if (now != null && !now.equals(rules.profileProperty().get())) {
                rules.choose(now);
              }
            });
    rules.profileProperty().addListener((source, before, now) -> setValue(now));
    // A list that is replaced takes the value with it, even where it is on the new one too.
    rules.policyProperty().addListener((source, before, now) -> setValue(now.profile()));
  }

  /** What is shown already is not converted again by itself: it is put in anew. */
  private void renameItems() {
    setConverter(converter());
    PolicyProfile shown = getValue();
    setValue(null);
    setValue(shown);
  }

  private StringConverter<PolicyProfile> converter() {
    return new StringConverter<>() {
      @Override
      public String toString(PolicyProfile profile) {
        return Objects.isNull(profile) ? "" : profile.title(messages.locale());
      }

      @Override
      public PolicyProfile fromString(String text) {
        return getItems().stream()
            .filter(profile -> profile.title(messages.locale()).equals(text))
            .findFirst()
            .orElseGet(ProfilePickerView.this::getValue);
      }
    };
  }
}
