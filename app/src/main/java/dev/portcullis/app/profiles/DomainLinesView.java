package dev.portcullis.app.profiles;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.policy.DomainEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;

/** What each line of the domains is taken as; lines that are wrong are named by the field. */
final class DomainLinesView extends Label {

  private static final int MOST_SHOWN = 6;

  private final ProfilesViewModel model;
  private final Messages messages;

  DomainLinesView(ProfilesViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    setId(ProfilesIds.DOMAIN_LINES);
    setWrapText(true);
    getStyleClass().add("profile-accepted");
    managedProperty().bind(textProperty().isNotEmpty());
    visibleProperty().bind(textProperty().isNotEmpty());
    model.draft().text(ProfileField.DOMAINS).subscribe(text -> show());
    messages.languageProperty().subscribe(language -> show());
  }

  private void show() {
    List<String> accepted = new ArrayList<>();
    List<String> entries = model.draft().entries(ProfileField.DOMAINS);
    for (int i = 0; i < entries.size(); i++) {
      Optional<DomainEntry> entry = DomainEntry.parse(entries.get(i));
      if (entry.isPresent()) {
        accepted.add(
            messages.text(
                "profiles.line",
                Integer.toString(model.draft().lineOf(ProfileField.DOMAINS, i)),
                words(entry.get())));
      }
    }
    String shown = String.join("\n", accepted.subList(0, Math.min(MOST_SHOWN, accepted.size())));
    setText(
        accepted.size() > MOST_SHOWN
            ? shown + "\n" + messages.text("profiles.more-lines", accepted.size() - MOST_SHOWN)
            : shown);
  }

  private String words(DomainEntry entry) {
    return entry.port().isPresent()
        ? messages.text(
            "profiles.domain.port", entry.host(), Integer.toString(entry.port().getAsInt()))
        : messages.text("profiles.domain.any", entry.host());
  }
}
