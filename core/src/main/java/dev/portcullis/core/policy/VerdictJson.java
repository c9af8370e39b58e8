package dev.portcullis.core.policy;

import java.util.Locale;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A verdict as one line of JSON; callable from any thread. */
public final class VerdictJson {

  /** Made on first use: a check in words needs none of it. */
  private static final class Holder {
    /** Writes ASCII alone, so that no terminal's encoding and no lone surrogate spoils a line. */
    static final JsonMapper MAPPER =
        JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  }

  private VerdictJson() {}

  /**
   * {@code {"address","port","verdict","reason","findings":[{"rule","reason","message","fix"}],
   * "errCode","errMsg"}}; the codes stand on denials only, {@code fix} where there is one.
   *
   * @param given how the target was written; address and port are repeated from it
   */
  public static String line(Verdict verdict, Locale locale, TargetLine given) {
    ObjectNode root = Holder.MAPPER.createObjectNode();
    root.set("address", given.address());
    root.set("port", given.port());
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
    return Holder.MAPPER.writeValueAsString(root);
  }

  /** {@code {"line","problem"}} of a line that holds no target. */
  public static String line(long number, TargetLineException problem, Locale locale) {
    ObjectNode root = Holder.MAPPER.createObjectNode();
    root.put("line", number);
    root.put("problem", problem.message(locale));
    return Holder.MAPPER.writeValueAsString(root);
  }

  /** {@code allowed}, {@code warned} or {@code denied}. */
  public static String word(Verdict verdict) {
    if (!verdict.allowed()) {
      return "denied";
    }
    return verdict.warned() ? "warned" : "allowed";
  }
}
