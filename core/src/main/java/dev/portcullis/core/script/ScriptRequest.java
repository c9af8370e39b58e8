package dev.portcullis.core.script;

import dev.portcullis.core.policy.CreationQuota;
import dev.portcullis.core.policy.Policy;
import java.util.Map;

/**
 * What is to be run, and by which rules.
 *
 * @param name what its sockets are called in the log and the ledger, followed by their number
 * @param source the script
 * @param defines globals it finds; each a number where the text looks like one, else a string
 * @param policy judges every connect of its sockets
 * @param quota gives their slots
 * @param limits what it may use
 */
public record ScriptRequest(
    String name,
    ScriptSource source,
    Map<String, String> defines,
    Policy policy,
    CreationQuota quota,
    ScriptLimits limits) {

  /** Copies the defines and checks their names. */
  public ScriptRequest {
    defines = Map.copyOf(defines);
    for (String each : defines.keySet()) {
      if (!Defines.isName(each)) {
        throw new IllegalArgumentException("\"" + each + "\" is no name of a global");
      }
    }
  }

  /** Whether a text can be the name of a global. */
  public static boolean isDefineName(String text) {
    return Defines.isName(text);
  }
}
