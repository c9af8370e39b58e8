package dev.portcullis.app.wifi;

import dev.portcullis.app.pulse.PulseClock;
import dev.portcullis.core.wifi.WifiNetwork;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the next sockets of a tab leave by, and what else they could. JavaFX thread only.
 *
 * <p>A binding is a wish: whether this computer is on that network is found out by bindWifi, at
 * each connect.
 */
public final class WifiViewModel {

  private final WifiService service;
  private final PulseClock clock;
  private final ReadOnlyObjectWrapper<Optional<WifiSurvey>> survey =
      new ReadOnlyObjectWrapper<>(this, "survey", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<WifiBinding>> binding;
  private long asked;

  /**
   * As it was left.
   *
   * @param stored the binding as the workspace has it; empty for none
   */
  public WifiViewModel(WifiService service, PulseClock clock, String stored) {
    this.service = service;
    this.clock = clock;
    binding = new ReadOnlyObjectWrapper<>(this, "binding", WifiBinding.parse(stored));
  }

  /** What there was when it was last looked; empty until the first answer. */
  public ReadOnlyObjectProperty<Optional<WifiSurvey>> surveyProperty() {
    return survey.getReadOnlyProperty();
  }

  /** What the next connect binds to; empty for the operating system's choice. */
  public ReadOnlyObjectProperty<Optional<WifiBinding>> bindingProperty() {
    return binding.getReadOnlyProperty();
  }

  /** The network a click binds to: the first one this computer is on. */
  public Optional<WifiNetwork> current() {
    return survey.get().flatMap(known -> known.networks().stream().findFirst());
  }

  /** The network of a binding, where this computer is on it. */
  public Optional<WifiNetwork> networkOf(WifiBinding bound) {
    return survey
        .get()
        .flatMap(
            known ->
                known.networks().stream()
                    .filter(n -> n.bssid().text().equals(bound.bssid()))
                    .findFirst());
  }

  /** Looks again; the answer comes later. */
  public void refresh() {
    long question = ++asked;
    boolean _ =
        service.look(
            found ->
                clock.onScreen(
                    () -> {
                      if (question == asked) {
                        survey.set(Optional.of(found));
                      }
                    }));
  }

  /** Binds from the next connect on; empty for the operating system's choice. */
  public void bind(Optional<WifiBinding> to) {
    binding.set(to);
  }

  /**
   * One click: binds to the current network, or takes a binding away.
   *
   * @return whether there was something to bind to
   */
  public boolean toggle() {
    if (binding.get().isPresent()) {
      bind(Optional.empty());
      return true;
    }
    Optional<WifiNetwork> network = current();
    network.ifPresent(n -> bind(Optional.of(new WifiBinding.Network(n.bssid().text()))));
    return network.isPresent();
  }
}
