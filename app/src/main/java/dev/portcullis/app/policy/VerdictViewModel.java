package dev.portcullis.app.policy;

import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.Target;
import dev.portcullis.core.policy.Verdict;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;

/**
 * What the rules say about the address and port in a tab's fields, as they are typed. No socket is
 * made and no slot is taken for it. JavaFX thread only.
 */
public final class VerdictViewModel {

  private final ObservableStringValue address;
  private final ObservableStringValue port;
  private final ObservableValue<Policy> rules;
  private final VerdictService judge;
  private final PulseClock clock;
  private final ReadOnlyObjectWrapper<Optional<Verdict>> verdict =
      new ReadOnlyObjectWrapper<>(this, "verdict", Optional.empty());
  private final ReadOnlyObjectWrapper<VerdictLevel> level =
      new ReadOnlyObjectWrapper<>(this, "level", VerdictLevel.NONE);
  private final ChangeListener<Object> changed = (source, before, now) -> refresh();
  private long asked;

  /**
   * Judges at once and whenever a field or the profile changes.
   *
   * @param address the address field
   * @param port the port field
   * @param rules those in force
   */
  public VerdictViewModel(
      ObservableStringValue address,
      ObservableStringValue port,
      ObservableValue<Policy> rules,
      VerdictService judge,
      PulseClock clock) {
    this.address = address;
    this.port = port;
    this.rules = rules;
    this.judge = judge;
    this.clock = clock;
    address.addListener(changed);
    port.addListener(changed);
    rules.addListener(changed);
    refresh();
  }

  /** The latest verdict; empty where there is no address to judge. */
  public ReadOnlyObjectProperty<Optional<Verdict>> verdictProperty() {
    return verdict.getReadOnlyProperty();
  }

  /** The latest verdict at a glance. */
  public ReadOnlyObjectProperty<VerdictLevel> levelProperty() {
    return level.getReadOnlyProperty();
  }

  /** Judges again: cables are pulled and networks change while nothing is typed. */
  public void refresh() {
    long question = ++asked;
    if (address.get().isEmpty()) {
      show(Optional.empty());
      return;
    }
    Target target = new Target(address.get(), TargetText.port(port.get()), AddressFamily.IPV4);
    Policy policy = rules.getValue();
    judge.ask(
        this,
        policy,
        target,
        answer ->
            clock.onScreen(
                () -> {
                  if (question == asked) {
                    show(Optional.of(answer));
                  }
                }));
  }

  /** Stops judging. */
  public void dispose() {
    asked++;
    address.removeListener(changed);
    port.removeListener(changed);
    rules.removeListener(changed);
  }

  private void show(Optional<Verdict> now) {
    // The level first: whoever watches the verdict finds both new.
    level.set(now.map(VerdictViewModel::levelOf).orElse(VerdictLevel.NONE));
    verdict.set(now);
  }

  private static VerdictLevel levelOf(Verdict verdict) {
    if (!verdict.allowed()) {
      return VerdictLevel.DENIED;
    }
    return verdict.warned() ? VerdictLevel.WARNED : VerdictLevel.ALLOWED;
  }
}
