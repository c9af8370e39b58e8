package dev.portcullis.app.cli;

import dev.portcullis.core.policy.Finding;
import dev.portcullis.core.policy.Target;
import dev.portcullis.core.policy.Verdict;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A verdict as one line of JSON; callable from any thread. */
final class VerdictJson {

  private VerdictJson() {}

  /**
   * {@code {"address","port","verdict","reason","findings":[{"rule","reason","message","fix"}],
   * "errCode","errMsg"}}; the codes stand on denials only, {@code fix} where there is one.
   *
   * @param given how the target was written; address and port are repeated from it
   */
  static String line(Verdict verdict, Locale locale, TargetLine given) {
    ObjectNode root = Json.mapper().createObjectNode();
    root.set("address", given.address());
    // A port like 8848.0 is repeated as what was judged.
    if (given.port().isNumber() && given.target().port() != Target.NO_PORT) {
      root.put("port", given.target().port());
    } else {
      root.set("port", given.port());
    }
    root.put("verdict", word(verdict));
    root.put("reason", verdict.reason().name());
    ArrayNode findings = root.putArray("findings");
    for (Finding finding : verdict.findings()) {
      ObjectNode node = findings.addObject();
      node.put("rule", finding.rule().label());
      node.put("reason", finding.reasonName());
      node.put("message", finding.message(locale));
      finding.fix(locale).ifPresent(fix -> node.put("fix", fix));
    }
    if (verdict instanceof Verdict.Denied denied) {
      root.put("errCode", denied.errCode());
      root.put("errMsg", denied.errMsg());
    }
    return Json.mapper().writeValueAsString(root);
  }

  /** {@code allowed}, {@code warned} or {@code denied}. */
  static String word(Verdict verdict) {
    if (!verdict.allowed()) {
      return "denied";
    }
    return verdict.warned() ? "warned" : "allowed";
  }
}
