package dev.portcullis.app.policy;

import dev.portcullis.app.controls.Tips;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.settings.LatePopOver;
import dev.portcullis.core.policy.Reason;
import dev.portcullis.core.policy.Verdict;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The verdict as a chip: a glyph, a word, the reason. A click opens the findings. It is absent
 * where there is nothing to judge.
 */
public final class VerdictChipView extends Button {

  private final VerdictViewModel model;
  private final Messages messages;

  /** Held here alone: the language lives longer than a tab, and must not keep it. */
  private final InvalidationListener changed = source -> show();

  /** Says it whole where there is no room for it. */
  private final StringProperty whole = new SimpleStringProperty("");

  private final FontIcon glyph = new FontIcon(Feather.CHECK);

  /** The chip of this verdict, with the node ids to give to it and to its findings. */
  public VerdictChipView(
      VerdictViewModel model, Messages messages, String chipId, String findingsId) {
    this.model = model;
    this.messages = messages;
    setId(chipId);
    getStyleClass().add("verdict-chip");
    setGraphic(glyph);
    Tips.on(this, whole);
    LatePopOver findings =
        new LatePopOver(
            PopOver.ArrowLocation.TOP_LEFT, () -> findings(model, messages, findingsId));
    setOnAction(event -> findings.toggle(this));
    model.verdictProperty().addListener(changed);
    messages.languageProperty().addListener(new WeakInvalidationListener(changed));
    show();
  }

  private static FindingsView findings(VerdictViewModel model, Messages messages, String id) {
    FindingsView findings = new FindingsView(model, messages);
    findings.setId(id);
    return findings;
  }

  private void show() {
    Optional<Verdict> verdict = model.verdictProperty().get();
    VerdictLevel level = model.levelProperty().get();
    setVisible(verdict.isPresent());
    setManaged(verdict.isPresent());
    for (VerdictLevel each : VerdictLevel.values()) {
      getStyleClass().remove(each.id());
    }
    getStyleClass().add(level.id());
    verdict.ifPresent(
        judged -> {
          glyph.setIconCode(glyph(level));
          String reason = messages.text("policy.reason." + judged.reason().name());
          String text = messages.text("policy.chip." + level.id(), reason);
          // That reason is the warning: the chip need not announce it too.
          setText(
              judged.reason() == Reason.ALLOW_OWN
                  ? messages.text("policy.chip.allowed", reason)
                  : text);
          setAccessibleText(text);
          whole.set(text);
        });
  }

  private static Feather glyph(VerdictLevel level) {
    return switch (level) {
      case NONE, ALLOWED -> Feather.CHECK;
      case WARNED -> Feather.ALERT_TRIANGLE;
      case DENIED -> Feather.SLASH;
    };
  }
}
