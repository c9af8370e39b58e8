package dev.portcullis.app.script;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.policy.RuleBook;
import dev.portcullis.app.pulse.EngineCalls;
import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.app.quota.QuotaBook;
import dev.portcullis.core.script.ScriptRunner;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * What script tabs share. Immutable; who may call the parts says each of them.
 *
 * @param runner runs scripts
 * @param calls where runs are started: opening a ledger reads a file
 * @param quotas the ledgers
 * @param rules the profile that judges
 * @param clock when the screen hears of a run
 * @param time dates what the console says
 * @param background where files are written; may refuse work while it is far behind
 * @param emptied hears of consoles that are emptied
 * @param messages the language
 */
public record ScriptDesk(
    ScriptRunner runner,
    EngineCalls calls,
    QuotaBook quotas,
    RuleBook rules,
    PulseClock clock,
    InstantSource time,
    Executor background,
    Emptied emptied,
    Messages messages) {

  /** Hears that a person emptied a console. */
  @FunctionalInterface
  public interface Emptied {

    /**
     * A console is empty now.
     *
     * @param script what the script is called
     * @param back brings the rows back
     * @param again empties it again
     */
    void tell(String script, Runnable back, Runnable again);
  }
}
