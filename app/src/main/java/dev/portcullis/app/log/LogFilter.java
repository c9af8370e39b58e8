package dev.portcullis.app.log;

import dev.portcullis.core.capture.EventKind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Which events the log shows. All but {@link #ALL} share the kinds out among them. */
public enum LogFilter {
  /** Every event. */
  ALL,
  /** Bytes written. */
  SENT,
  /** Bytes received. */
  RECEIVED,
  /** What became of the sockets, and warnings about it. */
  LIFECYCLE,
  /** What failed, and what is missing from the capture. */
  ERRORS;

  /** The one filter besides {@link #ALL} that shows this kind. */
  public static LogFilter of(EventKind kind) {
    return switch (kind) {
      case WRITE -> SENT;
      case MESSAGE -> RECEIVED;
      case CREATE, BIND_WIFI, CONNECT, CLOSE, WARNING, QUOTA_RESET -> LIFECYCLE;
      case ERROR, GAP -> ERRORS;
    };
  }

  /** The kinds it shows. */
  public Set<EventKind> kinds() {
    Set<EventKind> kinds = EnumSet.allOf(EventKind.class);
    if (this != ALL) {
      kinds.removeIf(kind -> of(kind) != this);
    }
    return kinds;
  }

  /** Its name in node ids and message keys. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
