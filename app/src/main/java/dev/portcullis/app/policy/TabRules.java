package dev.portcullis.app.policy;

import dev.portcullis.core.policy.Policy;
import dev.portcullis.core.policy.PolicyProfile;
import dev.portcullis.core.policy.WifiStandIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;

/**
 * The rules one tab is judged by: those of the window, or a profile of its own. JavaFX thread only.
 *
 * <p>A profile of its own that is not there any more gives way to the window's; its name is kept,
 * so that it is back when its file is.
 */
public final class TabRules {

  private final RuleBook book;
  private final ReadOnlyStringWrapper own = new ReadOnlyStringWrapper(this, "own", "");
  private final ReadOnlyObjectWrapper<PolicyProfile> profile;
  private final ReadOnlyObjectWrapper<Policy> policy;
  private final InvalidationListener changed = source -> follow();

  /**
   * Rules in a book.
   *
   * @param own the name of the tab's own profile; empty for the window's
   */
  public TabRules(RuleBook book, String own) {
    this.book = book;
    this.own.set(own);
    Policy first = current();
    policy = new ReadOnlyObjectWrapper<>(this, "policy", first);
    profile = new ReadOnlyObjectWrapper<>(this, "profile", first.profile());
    book.policyProperty().addListener(changed);
    book.profiles().addListener(changed);
  }

  /** Every profile there is. */
  public ObservableList<PolicyProfile> profiles() {
    return book.profiles();
  }

  /** The name of the tab's own profile; empty where it follows the window. */
  public ReadOnlyStringProperty ownProperty() {
    return own.getReadOnlyProperty();
  }

  /** The profile that judges this tab now. */
  public ReadOnlyObjectProperty<PolicyProfile> profileProperty() {
    return profile.getReadOnlyProperty();
  }

  /** The same, ready to judge. Safe to use on any thread once read. */
  public ReadOnlyObjectProperty<Policy> policyProperty() {
    return policy.getReadOnlyProperty();
  }

  /** The window's profile. */
  public ReadOnlyObjectProperty<PolicyProfile> windowProfileProperty() {
    return book.profileProperty();
  }

  /** Judges by a profile of its own from now on, or by the window's; open sockets keep theirs. */
  public void choose(String name) {
    own.set(name);
    follow();
  }

  /** The rules of this moment, with an interface more that plays a Wi-Fi network. */
  public Policy with(Optional<WifiStandIn> standIn) {
    Policy now = policy.get();
    if (standIn.isEmpty()) {
      return now;
    }
    List<WifiStandIn> all = new ArrayList<>(now.profile().wifiStandIns());
    all.add(standIn.get());
    return book.judging(now.profile().withWifiStandIns(all));
  }

  /** Stops following the window. */
  public void dispose() {
    book.policyProperty().removeListener(changed);
    book.profiles().removeListener(changed);
  }

  private void follow() {
    Policy now = current();
    policy.set(now);
    profile.set(now.profile());
  }

  private Policy current() {
    return book.profiles().stream()
        .filter(each -> each.name().equals(own.get()))
        .findFirst()
        .map(book::judging)
        .orElseGet(() -> book.policyProperty().get());
  }
}
