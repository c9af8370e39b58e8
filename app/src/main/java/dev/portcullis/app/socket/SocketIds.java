package dev.portcullis.app.socket;

/** Node ids of a tab's address bar: part of the contract with whoever drives the window. */
public final class SocketIds {

  /** The address field. */
  public static final String ADDRESS = "socket-address";

  /** The port field. */
  public static final String PORT = "socket-port";

  /** The timeout field. */
  public static final String TIMEOUT = "socket-timeout";

  /** The one button that connects and closes. */
  public static final String CONNECT = "socket-connect";

  /** The verdict chip. */
  public static final String VERDICT = "socket-verdict";

  /** The findings behind the chip. */
  public static final String FINDINGS = "socket-findings";

  /** Local address and handshake time. */
  public static final String CONNECTED = "socket-connected";

  /** The strip that tells what went wrong. */
  public static final String NOTICE = "socket-notice";

  /** The words in that strip. */
  public static final String NOTICE_TEXT = "socket-notice-text";

  /** Takes the strip away. */
  public static final String NOTICE_DISMISS = "socket-notice-dismiss";

  private SocketIds() {}
}
