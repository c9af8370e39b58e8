package dev.portcullis.app.policy;

import dev.portcullis.app.i18n.Messages;
import dev.portcullis.core.policy.PolicyProfile;

/** What profiles are called on the screen. Stateless; JavaFX thread only, as the messages are. */
public final class ProfileText {

  private ProfileText() {}

  /** A shipped profile in the language of the window, a person's own by its own name. */
  public static String title(PolicyProfile profile, Messages messages) {
    String key = "policy.profile." + profile.name();
    return messages.has(key) ? messages.text(key) : profile.name();
  }
}
