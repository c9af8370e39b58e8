package dev.portcullis.core.workspace;

import dev.portcullis.core.socket.BackOff;
import java.util.List;

/**
 * What a tab, or the target it was opened from, has of its own beyond where it connects. A file
 * that lacks one of these reads as {@link #defaults()} has it: a new option needs a component here
 * and its default there, and no new version.
 *
 * @param profile the name of the rule profile that judges it; empty for that of the window
 * @param binding what its sockets leave by: a BSSID, {@code interface:} and an interface's name, or
 *     empty for the operating system's choice
 * @param charset the charset its bytes are read in; empty for the program's choice
 * @param framing how its stream is cut into frames, in the notation of the codec; empty for not
 * @param reconnect whether it connects again by itself after the connection was lost
 * @param backOff how it does that
 * @param repeat when its composer repeats a payload
 * @param columns the columns of its log from left to right; empty for the program's choice
 */
public record TabOptions(
    String profile,
    String binding,
    String charset,
    String framing,
    boolean reconnect,
    BackOff backOff,
    Repeat repeat,
    List<LogColumn> columns) {

  /** More columns than any log has. */
  static final int MAX_COLUMNS = 64;

  /**
   * One column of a log.
   *
   * @param id its name in the program
   * @param width in digits of the font of bytes, so that it keeps what can be read at any size
   * @param shown whether it can be seen
   */
  public record LogColumn(String id, double width, boolean shown) {

    /** Keeps the width a width. */
    public LogColumn {
      width = Double.isFinite(width) ? Math.clamp(width, 0, 10_000) : 0;
    }
  }

  /**
   * When a payload is repeated, as a person typed it, sense or not.
   *
   * @param every from one turn to the next
   * @param times how many turns; empty for until stopped
   * @param spread how far a turn may be early or late at random; empty for not at all
   */
  public record Repeat(String every, String times, String spread) {

    /** Once a second for a minute. */
    public static final Repeat USUAL = new Repeat("1 s", "60", "");
  }

  /** Copies the columns. */
  public TabOptions {
    columns = List.copyOf(columns.subList(0, Math.min(columns.size(), MAX_COLUMNS)));
  }

  /** Everything as the window has it. */
  public static TabOptions defaults() {
    return new TabOptions("", "", "", "", false, BackOff.DEFAULT, Repeat.USUAL, List.of());
  }

  /** The same under other rules. */
  public TabOptions withProfile(String other) {
    return new TabOptions(other, binding, charset, framing, reconnect, backOff, repeat, columns);
  }

  /** The same, read in another charset. */
  public TabOptions withCharset(String other) {
    return new TabOptions(profile, binding, other, framing, reconnect, backOff, repeat, columns);
  }

  /** The same, cut into other frames. */
  public TabOptions withFraming(String other) {
    return new TabOptions(profile, binding, charset, other, reconnect, backOff, repeat, columns);
  }

  /** The same, leaving by something else. */
  public TabOptions withBinding(String other) {
    return new TabOptions(profile, other, charset, framing, reconnect, backOff, repeat, columns);
  }

  /** The same, connecting again by itself or not. */
  public TabOptions withReconnect(boolean other, BackOff how) {
    return new TabOptions(profile, binding, charset, framing, other, how, repeat, columns);
  }

  /** The same, repeating at other times. */
  public TabOptions withRepeat(Repeat other) {
    return new TabOptions(profile, binding, charset, framing, reconnect, backOff, other, columns);
  }

  /** The same with other columns. */
  public TabOptions withColumns(List<LogColumn> other) {
    return new TabOptions(profile, binding, charset, framing, reconnect, backOff, repeat, other);
  }
}
