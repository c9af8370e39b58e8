package dev.portcullis.core.codec;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A framing as a line of text, for files. Stateless.
 *
 * <pre>
 * delimiter bytes=0d0a
 * fixed length=8
 * field offset=2 size=2 order=big header=4 adjustment=0
 * idle nanos=50000000
 * </pre>
 */
public final class FramingText {

  private FramingText() {}

  /** The line of a framing; {@link #parse} turns it back. */
  public static String format(Framing framing) {
    return switch (framing) {
      case Framing.Delimiter(Bytes bytes) -> "delimiter bytes=" + HexText.formatCompact(bytes);
      case Framing.FixedLength(int length) -> "fixed length=" + length;
      case Framing.LengthField field ->
          "field offset=%d size=%d order=%s header=%d adjustment=%d"
              .formatted(
                  field.offset(),
                  field.size(),
                  field.order().name().toLowerCase(Locale.ROOT),
                  field.header(),
                  field.adjustment());
      case Framing.IdleGap(long nanos) -> "idle nanos=" + nanos;
    };
  }

  /** The framing of a line; empty where it is none, as from a file of another version. */
  public static Optional<Framing> parse(String line) {
    String[] words = line.strip().split(" +", -1);
    Map<String, String> values = new HashMap<>();
    for (int i = 1; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      if (equals < 0) {
        return Optional.empty();
      }
      values.put(words[i].substring(0, equals), words[i].substring(equals + 1));
    }
    try {
      return switch (words[0]) {
        case "delimiter" ->
            HexText.parse(values.getOrDefault("bytes", "")) instanceof ParsedBytes(Bytes bytes)
                ? Optional.of(new Framing.Delimiter(bytes))
                : Optional.empty();
        case "fixed" -> Optional.of(new Framing.FixedLength(number(values, "length")));
        case "field" ->
            Optional.of(
                new Framing.LengthField(
                    number(values, "offset"),
                    number(values, "size"),
                    Endian.valueOf(values.getOrDefault("order", "").toUpperCase(Locale.ROOT)),
                    number(values, "header"),
                    number(values, "adjustment")));
        case "idle" ->
            Optional.of(new Framing.IdleGap(Long.parseLong(values.getOrDefault("nanos", ""))));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static int number(Map<String, String> values, String name) {
    return Integer.parseInt(values.getOrDefault(name, ""));
  }
}
