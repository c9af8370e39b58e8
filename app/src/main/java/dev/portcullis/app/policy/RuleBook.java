package dev.portcullis.app.policy;

import dev.portcullis.core.net.LocalNetwork;
import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.PolicyProfile;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The rule profiles there are and the one that judges. JavaFX thread only. */
public final class RuleBook {

  private final LocalNetwork network;
  private final ObservableList<PolicyProfile> profiles;
  private final ObservableList<PolicyProfile> profilesToRead;
  private final ReadOnlyObjectWrapper<PolicyProfile> profile =
      new ReadOnlyObjectWrapper<>(this, "profile");
  private final ReadOnlyObjectWrapper<Policy> policy = new ReadOnlyObjectWrapper<>(this, "policy");

  /**
   * A book opened at one profile.
   *
   * @param profiles those there are, shipped ones first; at least one
   * @param chosen the name of the one to begin with; an unknown name begins with the first
   * @param network how this computer is connected
   */
  public RuleBook(List<PolicyProfile> profiles, String chosen, LocalNetwork network) {
    this.network = network;
    this.profiles = FXCollections.observableArrayList(profiles);
    this.profilesToRead = FXCollections.unmodifiableObservableList(this.profiles);
    PolicyProfile first =
        profiles.stream()
            .filter(p -> p.name().equals(chosen))
            .findFirst()
            .orElseGet(profiles::getFirst);
    choose(first);
  }

  /** Every profile, in the order to offer them. */
  public ObservableList<PolicyProfile> profiles() {
    return profilesToRead;
  }

  /** The profile that judges now. */
  public ReadOnlyObjectProperty<PolicyProfile> profileProperty() {
    return profile.getReadOnlyProperty();
  }

  /** The profile that judges now, ready to judge. Safe to use on any thread once read. */
  public ReadOnlyObjectProperty<Policy> policyProperty() {
    return policy.getReadOnlyProperty();
  }

  /** A profile of this book or like one, ready to judge this computer's connections. */
  Policy judging(PolicyProfile judge) {
    return new Policy(judge, network);
  }

  /** Judges by another profile from now on. Sockets that exist keep theirs. */
  public void choose(PolicyProfile next) {
    policy.set(new Policy(next, network));
    profile.set(next);
  }

  /** How this computer is connected. */
  public LocalNetwork network() {
    return network;
  }

  /**
   * The profiles are others now: some were changed, added, renamed or removed. Judges on by the one
   * of this name, or by the first where there is none. Sockets that exist keep theirs.
   *
   * @param now those there are, shipped ones first; at least one
   * @param chosen the name of the one that judges from now on
   */
  public void replace(List<PolicyProfile> now, String chosen) {
    PolicyProfile next =
        now.stream()
            .filter(each -> each.name().equals(chosen))
            .findFirst()
            .orElseGet(now::getFirst);
    profiles.setAll(now);
    choose(next);
  }
}
