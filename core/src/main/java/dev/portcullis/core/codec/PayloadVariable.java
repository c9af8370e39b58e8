package dev.portcullis.core.codec;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;

/**
 * A place in a text that each send writes anew. Immutable. {@link VariableText} reads them.
 *
 * <pre>
 * ${seq}  ${seq:5}             the number of this send from 1, with zeros to a width
 * ${time}                      the time, ISO 8601 in UTC with milliseconds
 * ${time:unix} ${time:millis}  seconds or milliseconds since 1970
 * ${time:HH:mm:ss}             a pattern of java.time, in the computer's zone
 * ${len}  ${len-4}  ${len:5}   how many bytes of the text stand behind it, adjusted, to a width
 * ${random:8}                  so many random bytes
 * ${random:1..6}               a random whole number
 * ${counter:0..255} …/5        counts up from send to send, in steps, and begins again
 * </pre>
 *
 * <p>Numbers and times are written as text in the charset of the text; random bytes are bytes.
 */
public sealed interface PayloadVariable {

  /**
   * The number of the send.
   *
   * @param width the least digits
   */
  record Sequence(int width) implements PayloadVariable {}

  /**
   * The moment of the send.
   *
   * @param format how it is written
   */
  record Time(TimeFormat format) implements PayloadVariable {}

  /**
   * The number of bytes behind this place, without checksum and line ending.
   *
   * @param adjustment added to it
   * @param width the least digits
   */
  record Length(int adjustment, int width) implements PayloadVariable {}

  /**
   * Random bytes.
   *
   * @param count how many, 1 to {@link VariableText#MOST_RANDOM}
   */
  record RandomBytes(int count) implements PayloadVariable {}

  /**
   * A random whole number, written in decimal.
   *
   * @param from the least
   * @param to the greatest
   */
  record RandomNumber(long from, long to) implements PayloadVariable {}

  /**
   * Counts up from send to send and begins again behind its last number.
   *
   * @param from the first number
   * @param to the greatest
   * @param step the difference of two, 1 or more
   */
  record Counter(long from, long to, long step) implements PayloadVariable {

    /** The number of a send. */
    long at(long sequence) {
      long steps = Math.subtractExact(to, from) / step + 1;
      return from + step * Math.floorMod(sequence - 1, steps);
    }
  }

  /** How a time is written. */
  sealed interface TimeFormat {

    /** ISO 8601 in UTC with milliseconds: {@code 2026-01-31T10:21:17.968Z}. */
    record Iso() implements TimeFormat {}

    /** Whole seconds since 1970. */
    record UnixSeconds() implements TimeFormat {}

    /** Milliseconds since 1970. */
    record UnixMillis() implements TimeFormat {}

    /**
     * A pattern.
     *
     * @param pattern as {@link DateTimeFormatter#ofPattern(String)} takes it
     * @param formatter the same, read; a pattern that cannot write a time is no variable
     */
    record Pattern(String pattern, DateTimeFormatter formatter) implements TimeFormat {}
  }

  /**
   * The bytes it stands for now.
   *
   * @param behind the bytes of the text behind it
   */
  default Bytes write(VariableValues values, int behind, TextCharset charset) {
    return switch (this) {
      case Sequence(int width) -> text(padded(values.sequence(), width), charset);
      case Time(TimeFormat format) -> text(time(format, values), charset);
      case Length(int adjustment, int width) ->
          text(padded((long) behind + adjustment, width), charset);
      case RandomBytes(int count) -> random(values.random(), count);
      case RandomNumber(long from, long to) ->
          text(Long.toString(values.random().nextLong(from, to + 1)), charset);
      case Counter counter -> text(Long.toString(counter.at(values.sequence())), charset);
    };
  }

  private static String time(TimeFormat format, VariableValues values) {
    Instant now = values.now();
    return switch (format) {
      case TimeFormat.Iso() -> VariableText.ISO.format(now);
      case TimeFormat.UnixSeconds() -> Long.toString(now.getEpochSecond());
      case TimeFormat.UnixMillis() -> Long.toString(now.toEpochMilli());
      case TimeFormat.Pattern pattern -> pattern.formatter().format(now.atZone(values.zone()));
    };
  }

  private static Bytes random(RandomGenerator random, int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return Bytes.owning(bytes);
  }

  private static Bytes text(String text, TextCharset charset) {
    return Bytes.owning(text.getBytes(charset.charset()));
  }

  private static String padded(long number, int width) {
    String digits = Long.toString(Math.abs(number));
    String sign = number < 0 ? "-" : "";
    return sign + "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
