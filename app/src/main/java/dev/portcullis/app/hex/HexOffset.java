package dev.portcullis.app.hex;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An offset as a person writes it. Stateless. */
final class HexOffset {

  private static final Pattern FORM =
      Pattern.compile("([+-]?)(?:0[xX]([0-9a-fA-F]{1,15})|([0-9a-fA-F]{1,15})[hH]|([0-9]{1,18}))");

  private HexOffset() {}

  /**
   * Reads {@code 26}, {@code 0x1A} or {@code 1Ah}; with {@code +} or {@code -} before it, from
   * where the caret is. Spaces around it do not matter.
   *
   * @return empty where it is none of these or lies outside
   */
  static OptionalLong parse(String text, long caret, long length) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return OptionalLong.empty();
    }
    long number =
        hex(form.group(2))
            .or(() -> hex(form.group(3)))
            .orElseGet(() -> Long.parseLong(form.group(4)));
    long place =
        switch (form.group(1)) {
          case "+" -> caret + number;
          case "-" -> caret - number;
          default -> number;
        };
    return place < 0 || place > length ? OptionalLong.empty() : OptionalLong.of(place);
  }

  private static Optional<Long> hex(@Nullable String digits) {
    return Optional.ofNullable(digits).map(d -> Long.parseLong(d, 16));
  }
}
