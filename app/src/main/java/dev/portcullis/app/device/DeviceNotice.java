package dev.portcullis.app.device;

/** What the panel of simulated devices has to tell its person. */
public sealed interface DeviceNotice {

  /** There is nothing to tell. */
  record None() implements DeviceNotice {}

  /**
   * A device listens on another port than the wanted one.
   *
   * @param wanted the port that could not be had
   * @param actual the port it listens on
   * @param cause why, in the operating system's words
   */
  record Moved(int wanted, int actual, String cause) implements DeviceNotice {}

  /**
   * No device could be started.
   *
   * @param wanted the port it was to listen on
   * @param cause why, in the operating system's words
   */
  record Failed(int wanted, String cause) implements DeviceNotice {}

  /** What was typed is no port. */
  record NoPort() implements DeviceNotice {}
}
