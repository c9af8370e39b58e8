package dev.portcullis.app.library;

import java.util.Locale;

/** The parts of the sidebar, from top to bottom. */
public enum SidebarSection {
  /** Devices a person talks to. */
  TARGETS,
  /** What they send. */
  PAYLOADS,
  /** What they send in order, waiting for answers. */
  SEQUENCES,
  /** Mini-program scripts. */
  SCRIPTS,
  /** Simulated devices that run now. */
  DEVICES;

  /** The name its texts and node ids are keyed by. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
