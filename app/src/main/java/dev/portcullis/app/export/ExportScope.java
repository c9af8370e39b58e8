package dev.portcullis.app.export;

import java.util.Locale;

/** Which events are exported. */
public enum ExportScope {
  /** Every event of the tab, cleared from its view or not. */
  TAB,
  /** The events the log shows now. */
  SHOWN,
  /** The selected rows of the log. */
  SELECTED,
  /** Every event of every tab. */
  SESSION;

  /** Its name in node ids and message keys. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
