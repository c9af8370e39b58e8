package dev.portcullis.app.policy;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.policy.Finding;
import dev.portcullis.core.policy.Severity;
import dev.portcullis.core.policy.Verdict;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The findings behind a verdict: each rule, what it says, the fix, and what a phone would print.
 */
final class FindingsView extends VBox {

  private final VerdictViewModel model;
  private final Messages messages;

  /** Held here alone: the language lives longer than a tab, and must not keep it. */
  private final InvalidationListener changed = source -> show();

  private final Label title = new Label();
  private final Label profile = new Label();
  private final VBox findings = new VBox();
  private final Label phone = new Label();

  FindingsView(VerdictViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    getStyleClass().addAll("popover-body", "findings");
    title.getStyleClass().add("popover-title");
    profile.getStyleClass().addAll("popover-text", "muted-text");
    findings.getStyleClass().add("finding-list");
    phone.getStyleClass().addAll("mono", "phone-text");
    phone.setWrapText(true);
    getChildren().addAll(title, profile, findings, phone);
    model.verdictProperty().addListener(changed);
    messages.languageProperty().addListener(new WeakInvalidationListener(changed));
    show();
  }

  private void show() {
    findings.getChildren().clear();
    Optional<Verdict> verdict = model.verdictProperty().get();
    if (verdict.isEmpty()) {
      return;
    }
    Verdict judged = verdict.get();
    title.setText(messages.text("policy.findings." + model.levelProperty().get().id()));
    profile.setText(
        messages.text("policy.findings.profile", judged.profile().title(messages.locale())));
    for (Finding finding : judged.findings()) {
      findings.getChildren().add(row(finding));
    }
    String printed =
        judged instanceof Verdict.Denied denied
            ? messages.text(
                "policy.findings.phone", Integer.toString(denied.errCode()), denied.errMsg())
            : "";
    phone.setText(printed);
    phone.setVisible(!printed.isEmpty());
    phone.setManaged(!printed.isEmpty());
  }

  private Node row(Finding finding) {
    FontIcon glyph = new FontIcon(glyph(finding.severity()));
    glyph.getStyleClass().add("severity-" + finding.severity().name().toLowerCase(Locale.ROOT));
    Label message = new Label(finding.message(messages.locale()));
    message.setWrapText(true);
    message.getStyleClass().add("finding-message");
    VBox words = new VBox(message);
    words.getStyleClass().add("finding-words");
    finding
        .fix(messages.locale())
        .ifPresent(
            fix -> {
              Label label = new Label(messages.text("policy.findings.fix", fix));
              label.setWrapText(true);
              label.getStyleClass().add("finding-fix");
              words.getChildren().add(label);
            });
    Label rule = new Label(finding.reasonName());
    rule.getStyleClass().addAll("mono", "finding-rule");
    words.getChildren().add(rule);
    HBox row = new HBox(glyph, words);
    row.getStyleClass().add("finding");
    return row;
  }

  private static Feather glyph(Severity severity) {
    return switch (severity) {
      case OK -> Feather.CHECK_CIRCLE;
      case WARNING -> Feather.ALERT_TRIANGLE;
      case DENIED -> Feather.X_CIRCLE;
    };
  }
}
