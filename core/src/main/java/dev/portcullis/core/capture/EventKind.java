package dev.portcullis.core.capture;

import java.util.Locale;

/**
 * What an event in the capture is. The code is what stands on disk and never changes its meaning.
 */
public enum EventKind {
  /** A socket was created and took a slot; details are {@link EventDetail.Created}. */
  CREATE(1),
  /** The socket was bound to a Wi-Fi network; details are {@link EventDetail.WifiBound}. */
  BIND_WIFI(2),
  /** The connection stands; details are {@link EventDetail.Connected}. */
  CONNECT(3),
  /** Bytes the kernel took from us; the payload is those bytes. */
  WRITE(4),
  /** Bytes one read returned; the payload is those bytes. */
  MESSAGE(5),
  /** Something failed; details are {@link EventDetail.Failed}. */
  ERROR(6),
  /** The socket is closed, the last event of its socket; details are {@link EventDetail.Closed}. */
  CLOSE(7),
  /** Worth knowing, nothing failed; details are {@link EventDetail.Warning}. */
  WARNING(8),
  /** Events were not captured here; details are {@link EventDetail.Gap}. */
  GAP(9),
  /** The user emptied the quota's ledger by hand; details are {@link EventDetail.QuotaReset}. */
  QUOTA_RESET(10);

  private static final EventKind[] BY_CODE = new EventKind[11];

  static {
    for (EventKind kind : values()) {
      BY_CODE[kind.code] = kind;
    }
  }

  private final int code;

  EventKind(int code) {
    this.code = code;
  }

  /** The number on disk, 1–127. */
  public int code() {
    return code;
  }

  /** Whether a number read from disk is a kind's. */
  static boolean isCode(int code) {
    return code >= 1 && code < BY_CODE.length;
  }

  /** The kind of a number read from disk; 0 and unknown numbers are refused. */
  public static EventKind ofCode(int code) {
    if (!isCode(code)) {
      throw new IllegalArgumentException("no event kind has the code " + code);
    }
    return BY_CODE[code];
  }

  /** Whether the payload is bytes of the wire; otherwise it is an encoded {@link EventDetail}. */
  public boolean carriesWireBytes() {
    return this == WRITE || this == MESSAGE;
  }

  /** The name in exports and on the command line: {@code bindwifi}, {@code message}, … */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace("_", "");
  }
}
