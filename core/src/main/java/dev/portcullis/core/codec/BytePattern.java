package dev.portcullis.core.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A fixed number of bytes to look for, some of whose bits may be left open. Immutable; any thread
 * may use it.
 */
public final class BytePattern implements SearchPattern {

  /** The longest pattern, in bytes. */
  public static final int LONGEST = 1024;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EACH_BYTE = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private final byte[] value;
  private final byte[] mask;
  private final List<Choice> choices;

  // The two places looked at first, and eight copies of what must stand there.
  private final int first;
  private final int second;
  private final long firstValue;
  private final long firstMask;
  private final long secondValue;
  private final long secondMask;

  /**
   * Bytes in one of several forms, where the mask alone lets too much through.
   *
   * @param at where in the pattern
   * @param forms what may stand there, all of one length
   */
  private record Choice(int at, List<byte[]> forms) {
    boolean allows(byte[] bytes, int from) {
      for (byte[] form : forms) {
        if (Arrays.equals(bytes, from + at, from + at + form.length, form, 0, form.length)) {
          return true;
        }
      }
      return false;
    }
  }

  private BytePattern(byte[] value, byte[] mask, List<Choice> choices) {
    this.value = value;
    this.mask = mask;
    this.choices = List.copyOf(choices);
    first = rarest(-1);
    int other = rarest(first);
    second = other < 0 ? first : other;
    firstValue = (value[first] & 0xFF) * EACH_BYTE;
    firstMask = (mask[first] & 0xFF) * EACH_BYTE;
    secondValue = (value[second] & 0xFF) * EACH_BYTE;
    secondMask = (mask[second] & 0xFF) * EACH_BYTE;
  }

  /**
   * Reads hex digits in the grammar of {@link HexText}, in which {@code ?} may stand for any digit;
   * a {@code ?} by itself is any byte.
   *
   * @return the pattern, or what is wrong and where
   */
  public static PatternResult hex(String text) {
    // Twice with other digits in the open places: the bits that differ are the open ones.
    if (HexText.parse(text.replace('?', 'F')) instanceof TextFlaw flaw) {
      return TextFlaw.at(text, flaw.position(), flaw.length(), flaw.kind(), flaw.detail());
    }
    String whole = text.replaceAll("(?<![0-9A-Fa-f?])\\?(?![0-9A-Fa-f?])", "??");
    if (!(HexText.parse(whole.replace('?', '0')) instanceof ParsedBytes(Bytes low))
        || !(HexText.parse(whole.replace('?', 'F')) instanceof ParsedBytes(Bytes high))) {
      throw new AssertionError("read differently the second time: " + text);
    }
    byte[] mask = new byte[low.length()];
    boolean open = true;
    for (int i = 0; i < mask.length; i++) {
      mask[i] = (byte) ~(low.at(i) ^ high.at(i));
      open &= mask[i] == 0;
    }
    if (open) {
      return new TextFlaw(0, Math.max(1, text.length()), FlawKind.SEARCH_NOTHING, text, "");
    }
    return ofLength(text, new BytePattern(low.toArray(), mask, List.of()));
  }

  /**
   * Text in a charset.
   *
   * @param ignoreCase whether letters stand for both their cases, where those have equally many
   *     bytes
   * @return the pattern, or what is wrong and where
   */
  public static PatternResult text(String text, TextCharset charset, boolean ignoreCase) {
    if (text.isEmpty()) {
      return new TextFlaw(0, 1, FlawKind.SEARCH_NOTHING, "", "");
    }
    StrictEncoder encoder = new StrictEncoder(text, charset);
    Optional<TextFlaw> flaw = encoder.literal(0, text.length());
    if (flaw.isPresent()) {
      return flaw.get();
    }
    byte[] value = encoder.bytes().toArray();
    byte[] mask = new byte[value.length];
    Arrays.fill(mask, (byte) 0xFF);
    List<Choice> choices = new ArrayList<>();
    if (ignoreCase) {
      openCases(text, charset, value, mask, choices);
    }
    return ofLength(text, new BytePattern(value, mask, choices));
  }

  private static void openCases(
      String text, TextCharset charset, byte[] value, byte[] mask, List<Choice> choices) {
    int at = 0;
    for (int codePoint : text.codePoints().toArray()) {
      String character = Character.toString(codePoint);
      byte[] written = character.getBytes(charset.charset());
      List<byte[]> forms = new ArrayList<>(List.of(written));
      for (String form :
          List.of(character.toLowerCase(Locale.ROOT), character.toUpperCase(Locale.ROOT))) {
        byte[] bytes = form.getBytes(charset.charset());
        // What a charset does not have comes back as something else.
        if (bytes.length == written.length
            && new String(bytes, charset.charset()).equals(form)
            && forms.stream().noneMatch(known -> Arrays.equals(known, bytes))) {
          forms.add(bytes);
        }
      }
      int bitsOpened = 0;
      for (byte[] form : forms) {
        for (int i = 0; i < written.length; i++) {
          int differs = (form[i] ^ written[i]) & 0xFF;
          mask[at + i] &= (byte) ~differs;
          bitsOpened += Integer.bitCount(differs);
        }
      }
      for (int i = 0; i < written.length; i++) {
        value[at + i] &= mask[at + i];
      }
      if (bitsOpened > 1) {
        choices.add(new Choice(at, List.copyOf(forms)));
      }
      at += written.length;
    }
  }

  private static PatternResult ofLength(String text, BytePattern pattern) {
    return pattern.length() <= LONGEST
        ? pattern
        : TextFlaw.at(text, 0, text.length(), FlawKind.SEARCH_TOO_LONG, Integer.toString(LONGEST));
  }

  /** How many bytes a match has. */
  public int length() {
    return value.length;
  }

  /** Whether it matches here. The bytes must reach so far. */
  public boolean matches(byte[] bytes, int at) {
    for (int i = 0; i < value.length; i++) {
      if ((bytes[at + i] & mask[i]) != value[i]) {
        return false;
      }
    }
    for (Choice choice : choices) {
      if (!choice.allows(bytes, at)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The first match that lies whole between two places. Bytes behind them may be anything; where
   * the array has some, the last places are looked at as fast as the others.
   *
   * @return where it begins, or -1
   */
  public int find(byte[] bytes, int from, int to) {
    int last = to - value.length;
    int at = from;
    // Eight places at a time: a byte of the sum is zero where both looked-at bytes are right.
    int lastOfEight = Math.min(last, bytes.length - 8 - Math.max(first, second));
    while (at <= lastOfEight) {
      long one = ((long) LONG.get(bytes, at + first) & firstMask) ^ firstValue;
      long two = ((long) LONG.get(bytes, at + second) & secondMask) ^ secondValue;
      long both = one | two;
      long zeros = (both - EACH_BYTE) & ~both & HIGH_BITS;
      while (zeros != 0) {
        int candidate = at + (Long.numberOfTrailingZeros(zeros) >>> 3);
        if (candidate <= last && matches(bytes, candidate)) {
          return candidate;
        }
        zeros &= zeros - 1;
      }
      at += 8;
    }
    for (; at <= last; at++) {
      if (matches(bytes, at)) {
        return at;
      }
    }
    return -1;
  }

  /**
   * Whether a match may begin in some bytes and end in those that follow. Looks at one place of the
   * pattern only: quick, and wrong only where it says yes.
   *
   * @param before the bytes before, from 0
   * @param rest where the others stand
   * @param start where they begin in it
   */
  public boolean mayCross(byte[] before, int beforeLength, byte[] rest, int start, int restLength) {
    byte wanted = value[first];
    byte bits = mask[first];
    for (int at = first; at < beforeLength; at++) {
      if ((before[at] & bits) == wanted) {
        return true;
      }
    }
    int end = Math.min(first, restLength);
    for (int at = Math.max(0, first - beforeLength); at < end; at++) {
      if ((rest[start + at] & bits) == wanted) {
        return true;
      }
    }
    return false;
  }

  /** The place whose byte lets least through, apart from one; -1 if no other says anything. */
  private int rarest(int except) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < value.length; i++) {
      int frequency = frequency(value[i] & 0xFF) << (8 - Integer.bitCount(mask[i] & 0xFF));
      if (i != except && mask[i] != 0 && frequency < least) {
        best = i;
        least = frequency;
      }
    }
    return best;
  }

  /** How often a byte stands in what devices say, roughly. */
  private static int frequency(int value) {
    if (value == 0) {
      return 40;
    }
    if (value == ' ' || value == 0xFF) {
      return 20;
    }
    if (value >= 'a' && value <= 'z') {
      return 15;
    }
    return value < 0x80 ? 8 : 4;
  }

  @Override
  public String toString() {
    return "bytes "
        + HexText.format(value, 0, value.length)
        + " of bits "
        + HexText.format(mask, 0, mask.length);
  }
}
