package dev.portcullis.app.shell;

/** Which version this is, as the build wrote it. Stateless. */
final class ProgramVersion {

  private ProgramVersion() {}

  /** The version's text; empty where the program runs unpackaged. */
  static String text() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "0.1.0" : version;
  }
}
