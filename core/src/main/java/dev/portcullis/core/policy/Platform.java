package dev.portcullis.core.policy;

/** Which phone a profile plays where phones differ (Wi-Fi binding is Android's alone). */
public enum Platform {
  /** Android: everything the API offers. */
  ANDROID("android"),
  /** An iPhone: Wi-Fi binding fails with errCode 5. */
  IOS("ios");

  private final String label;

  Platform(String label) {
    this.label = label;
  }

  /** Its spelling in profile files. */
  public String label() {
    return label;
  }
}
