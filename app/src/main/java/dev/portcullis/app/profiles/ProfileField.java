package dev.portcullis.app.profiles;

/** The fields of the editor, by the part of a profile they hold. */
public enum ProfileField {
  /** What it is called. */
  NAME("name"),
  /** What the picker shows. */
  TITLE("title"),
  /** Prohibited ports, one range a line. */
  PROHIBITED("ports", "prohibited"),
  /** Ports warned of, one range a line. */
  WARNED("ports", "warned"),
  /** Configured names, one a line. */
  DOMAINS("domains"),
  /** Sockets of the quota. */
  SOCKETS("quota", "sockets"),
  /** Seconds of the quota. */
  SECONDS("quota", "seconds"),
  /** As seen from where, one address a line. */
  VANTAGE("vantage"),
  /** Wi-Fi stand-ins, one a line. */
  WIFI("wifi");

  private final String path;

  ProfileField(String... path) {
    this.path = String.join(".", path);
  }

  /** The part of a profile's file, as problems name it. */
  public String path() {
    return path;
  }

  /** The name its texts and node ids are made of. */
  public String id() {
    return path.replace('.', '-');
  }

  /** Whether it holds a list, one entry a line. */
  public boolean isList() {
    return switch (this) {
      case PROHIBITED, WARNED, DOMAINS, VANTAGE, WIFI -> true;
      case NAME, TITLE, SOCKETS, SECONDS -> false;
    };
  }
}
