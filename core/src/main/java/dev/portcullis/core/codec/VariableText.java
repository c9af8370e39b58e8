package dev.portcullis.core.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands between <code>${</code> and <code>}</code>. Stateless. */
final class VariableText {

  /** The most random bytes one variable writes. */
  static final int MOST_RANDOM = 65_536;

  static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final int MOST_WIDTH = 20;
  private static final int LONGEST_TIME_PATTERN = 100;
  private static final Pattern QUOTED = Pattern.compile("'[^']*'");
  private static final Pattern LENGTH = Pattern.compile("len(?<adjust>[+-]\\d{1,9})?");
  private static final Pattern RANGE =
      Pattern.compile("(?<from>-?\\d{1,15})\\.\\.(?<to>-?\\d{1,15})(?:/(?<step>\\d{1,15}))?");

  private VariableText() {}

  /**
   * What was read.
   *
   * @param variable empty where it is none
   * @param flaw what is wrong then
   */
  record Read(Optional<PayloadVariable> variable, FlawKind flaw) {}

  /** Reads a name and what stands behind its first colon. */
  static Read read(String inside) {
    int colon = inside.indexOf(':');
    String name = colon < 0 ? inside : inside.substring(0, colon);
    Optional<String> argument =
        colon < 0 ? Optional.empty() : Optional.of(inside.substring(colon + 1));
    Matcher length = LENGTH.matcher(name);
    if (length.matches()) {
      String adjust = length.group("adjust");
      int by = adjust == null ? 0 : Integer.parseInt(adjust);
      return known(width(argument).map(w -> new PayloadVariable.Length(by, w)));
    }
    return switch (name) {
      case "seq" -> known(width(argument).map(PayloadVariable.Sequence::new));
      case "time" -> known(time(argument).map(PayloadVariable.Time::new));
      case "random" -> known(argument.flatMap(VariableText::random));
      case "counter" -> known(argument.flatMap(VariableText::counter));
      default -> new Read(Optional.empty(), FlawKind.VARIABLE_UNKNOWN);
    };
  }

  private static Read known(Optional<? extends PayloadVariable> variable) {
    return new Read(variable.map(v -> v), FlawKind.VARIABLE_ARGUMENT);
  }

  private static Optional<Integer> width(Optional<String> argument) {
    return argument.isEmpty() ? Optional.of(1) : whole(argument.get(), 1, MOST_WIDTH);
  }

  private static Optional<PayloadVariable.TimeFormat> time(Optional<String> argument) {
    if (argument.isEmpty()) {
      return Optional.of(new PayloadVariable.TimeFormat.Iso());
    }
    return switch (argument.get()) {
      case "unix" -> Optional.of(new PayloadVariable.TimeFormat.UnixSeconds());
      case "millis" -> Optional.of(new PayloadVariable.TimeFormat.UnixMillis());
      default -> pattern(argument.get());
    };
  }

  /**
   * A pattern that writes something at any time. One that pads to a width ({@code pHH}) is none: it
   * fails at the first time that is wider. One without end would be nested too deeply to be read.
   */
  private static Optional<PayloadVariable.TimeFormat> pattern(String text) {
    if (text.length() > LONGEST_TIME_PATTERN || QUOTED.matcher(text).replaceAll("").contains("p")) {
      return Optional.empty();
    }
    try {
      DateTimeFormatter formatter = DateTimeFormatter.ofPattern(text, Locale.ROOT);
      boolean writes = !formatter.format(Instant.EPOCH.atZone(ZoneOffset.UTC)).isEmpty();
      return writes
          ? Optional.of(new PayloadVariable.TimeFormat.Pattern(text, formatter))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<PayloadVariable> random(String argument) {
    Matcher range = RANGE.matcher(argument);
    if (range.matches() && range.group("step") == null) {
      long from = Long.parseLong(range.group("from"));
      long to = Long.parseLong(range.group("to"));
      return from <= to
          ? Optional.of(new PayloadVariable.RandomNumber(from, to))
          : Optional.empty();
    }
    return whole(argument, 1, MOST_RANDOM).map(PayloadVariable.RandomBytes::new);
  }

  private static Optional<PayloadVariable> counter(String argument) {
    Matcher range = RANGE.matcher(argument);
    if (!range.matches()) {
      return Optional.empty();
    }
    long from = Long.parseLong(range.group("from"));
    long to = Long.parseLong(range.group("to"));
    long step = range.group("step") == null ? 1 : Long.parseLong(range.group("step"));
    return from <= to && step >= 1
        ? Optional.of(new PayloadVariable.Counter(from, to, step))
        : Optional.empty();
  }

  private static Optional<Integer> whole(String text, int least, int most) {
    if (text.isEmpty() || text.length() > 6 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    int value = Integer.parseInt(text);
    return value >= least && value <= most ? Optional.of(value) : Optional.empty();
  }
}
