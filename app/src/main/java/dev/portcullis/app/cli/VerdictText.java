package dev.portcullis.app.cli;

import dev.portcullis.core.policy.Finding;
import dev.portcullis.core.policy.ShownText;
import dev.portcullis.core.policy.Verdict;
import dev.portcullis.core.policy.VerdictJson;
import java.io.PrintWriter;
import java.util.Locale;

/** A verdict in words, rule by rule, for a person at a terminal. */
final class VerdictText {

  private VerdictText() {}

  /**
   * Prints a verdict.
   *
   * @param port as it was given
   */
  static void print(Verdict verdict, String port, CliWords words, Locale locale, PrintWriter out) {
    out.println(
        words.text(
            "verdict." + VerdictJson.word(verdict),
            ShownText.of(verdict.target().address()),
            ShownText.of(port),
            verdict.profile().name(),
            verdict.reason().name()));
    for (Finding finding : verdict.findings()) {
      out.println(
          words.text(
              "finding." + finding.severity().name(),
              finding.rule().label(),
              finding.message(locale)));
      finding.fix(locale).ifPresent(fix -> out.println(words.text("finding.fix", fix)));
    }
    if (verdict instanceof Verdict.Denied denied) {
      out.println(words.text("phone", String.valueOf(denied.errCode()), denied.errMsg()));
    }
  }
}
