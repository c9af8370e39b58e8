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

  /** Opens what the tab has of its own. */
  public static final String OPTIONS = "socket-options";

  /** What the tab has of its own. */
  public static final String OPTIONS_PANE = "socket-options-pane";

  /** The rules this tab is judged by. */
  public static final String OWN_PROFILE = "socket-own-profile";

  /** Names the tab's own rules, where it has some. */
  public static final String OWN_PROFILE_CHIP = "socket-own-profile-chip";

  /** Switches connecting again by itself. */
  public static final String RECONNECT_ON = "socket-reconnect-on";

  /** The first wait. */
  public static final String RECONNECT_FIRST = "socket-reconnect-first";

  /** The longest wait. */
  public static final String RECONNECT_LONGEST = "socket-reconnect-longest";

  /** The budget. */
  public static final String RECONNECT_SLOTS = "socket-reconnect-slots";

  /** What that would cost. */
  public static final String RECONNECT_COST = "socket-reconnect-cost";

  /** Says when it connects again. */
  public static final String RECONNECT_STRIP = "socket-reconnect-strip";

  /** The words in that strip. */
  public static final String RECONNECT_TEXT = "socket-reconnect-text";

  /** Ends it. */
  public static final String RECONNECT_STOP = "socket-reconnect-stop";

  /** Takes the last slot after all. */
  public static final String RECONNECT_LAST = "socket-reconnect-last";

  private SocketIds() {}
}
