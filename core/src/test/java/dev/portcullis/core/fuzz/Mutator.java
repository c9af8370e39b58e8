package dev.portcullis.core.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes hostile inputs out of real ones. The same seed makes the same input. For one thread. */
final class Mutator {

  /**
   * Bytes of the longest input: enough that a parser whose time grows with the square stands out.
   */
  static final int LONGEST = 256 << 10;

  private static final int MOST_HARMS = 6;
  private static final int DEEPEST = 20_000;

  private static final String[] NUMBERS = {
    "0",
    "-1",
    "-0",
    "1e309",
    "1e-400",
    "2147483647",
    "2147483648",
    "-2147483649",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775809",
    "65536",
    "4294967296",
    "99999999999999999999999999",
    "0x7fffffffffffffff",
    "1.5",
    "00",
    "NaN",
    "Infinity",
    "1_000"
  };
  private static final String[] STRANGE = {
    "\u0000",
    "\uFEFF",
    "\u202E",
    "\u200D",
    "\u0301",
    "\u2028",
    "\u0085",
    "\u00A0",
    "\u3000",
    "\uFF11",
    "\u0663",
    "\u0130",
    "\u0131",
    "\u00DF",
    "\uFB03",
    "\uD83D\uDE00",
    "\uDBFF\uDFFF",
    "\uFFFE",
    "\r",
    "\n",
    "\r\n",
    "\t",
    "\u001B[31m",
    "%s%n",
    "${",
    "\\",
    "\"",
    "'",
    "null",
    "{}",
    "[]",
    "true",
    "\"\"",
    "../..",
    "\\u0000",
    "\\uD800"
  };
  private static final String[][] NESTS = {
    {"[", "]"}, {"{\"a\":", "}"}, {"(", ")"}, {"(?:", ")"}, {"{", "}"}, {"${", "}"}, {"<", ">"},
    {"> ", ""}, {"- ", ""}, {"*", "*"}, {"[[", "]]"}, {"\"", "\""}, {":", ""}, {"\\", ""}
  };

  private final List<byte[]> corpus;
  private final List<String> words;

  Mutator(FuzzTarget target) {
    corpus = target.corpus();
    words = target.words();
  }

  /** The input of this number. */
  byte[] input(long seed, long number) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L + number);
    random.nextInt();
    if (number < corpus.size()) {
      return corpus.get((int) number).clone();
    }
    if (random.nextInt(50) == 0) {
      byte[] noise = new byte[random.nextInt(300)];
      random.nextBytes(noise);
      return noise;
    }
    byte[] input = any(random).clone();
    for (int harms = 1 + random.nextInt(MOST_HARMS); harms > 0; harms--) {
      input = harmed(input, random);
    }
    return input.length <= LONGEST ? input : Arrays.copyOf(input, LONGEST);
  }

  private byte[] harmed(byte[] in, Random random) {
    int from = random.nextInt(in.length + 1);
    int to = Math.min(in.length, from + length(random));
    return switch (random.nextInt(14)) {
      case 0 -> flipped(in, random);
      case 1 -> with(in, from, Math.min(in.length, from + 1), new byte[] {(byte) random.nextInt()});
      case 2 -> with(in, from, to, new byte[0]);
      case 3 -> Arrays.copyOf(in, from);
      case 4 -> with(in, from, from, Arrays.copyOfRange(in, from, to));
      case 5 -> with(in, from, from, repeated(in, from, to, random));
      case 6 -> spliced(in, from, any(random), random);
      case 7 -> binary(in, random);
      case 8 -> with(in, from, from, bytes(NUMBERS, random));
      case 9 -> with(in, from, from, bytes(STRANGE, random));
      case 10, 11 -> tokenReplaced(in, from, random);
      case 12 -> nested(in, from, random);
      default -> words.isEmpty() ? flipped(in, random) : with(in, from, from, word(random));
    };
  }

  private byte[] any(Random random) {
    return corpus.get(random.nextInt(corpus.size()));
  }

  private byte[] word(Random random) {
    return words.get(random.nextInt(words.size())).getBytes(UTF_8);
  }

  private static int length(Random random) {
    return 1 + random.nextInt(1 << random.nextInt(1, 10));
  }

  private static byte[] bytes(String[] choices, Random random) {
    return choices[random.nextInt(choices.length)].getBytes(UTF_8);
  }

  private static byte[] flipped(byte[] in, Random random) {
    byte[] out = in.clone();
    if (out.length > 0) {
      out[random.nextInt(out.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return out;
  }

  /** A run many times over; seldom so often that nothing but size is left. */
  private static byte[] repeated(byte[] in, int from, int to, Random random) {
    int most = random.nextInt(60) == 0 ? LONGEST : 2_000;
    byte[] run = Arrays.copyOfRange(in, from, Math.min(to, from + 16));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    while (run.length > 0 && out.size() < most) {
      out.writeBytes(run);
    }
    return out.toByteArray();
  }

  private static byte[] spliced(byte[] in, int from, byte[] other, Random random) {
    int start = random.nextInt(other.length + 1);
    return with(in, from, in.length, Arrays.copyOfRange(other, start, other.length));
  }

  /** A number at the edges of its type, over the bytes that stand there. */
  private static byte[] binary(byte[] in, Random random) {
    long[] edges = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE};
    long value = edges[random.nextInt(edges.length)] + random.nextInt(-1, 2);
    ByteOrder order = random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    int width = 1 << random.nextInt(4);
    byte[] number = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
    byte[] out = in.clone();
    int at = random.nextInt(out.length + 1);
    for (int i = 0; i < width && at + i < out.length; i++) {
      out[at + i] = number[order == ByteOrder.LITTLE_ENDIAN ? i : width - 1 - i];
    }
    return out;
  }

  /** The word or number at a place, quotes included, by something else. */
  private byte[] tokenReplaced(byte[] in, int at, Random random) {
    int from = at;
    int to = at;
    while (from > 0 && isPartOfToken(in[from - 1])) {
      from--;
    }
    while (to < in.length && isPartOfToken(in[to])) {
      to++;
    }
    byte[] other =
        switch (random.nextInt(words.isEmpty() ? 3 : 4)) {
          case 0 -> bytes(NUMBERS, random);
          case 1 -> bytes(STRANGE, random);
          case 2 -> new byte[0];
          default -> word(random);
        };
    return with(in, from, to, other);
  }

  private static boolean isPartOfToken(byte c) {
    return Character.isLetterOrDigit(c & 0xFF) || c == '_' || c == '.' || c == '"' || c == '-';
  }

  private static byte[] nested(byte[] in, int at, Random random) {
    String[] nest = NESTS[random.nextInt(NESTS.length)];
    int depth = 1 + random.nextInt(random.nextInt(10) == 0 ? DEEPEST : 200);
    String closed = random.nextBoolean() ? nest[1].repeat(depth) : "";
    byte[] opened = with(in, at, at, nest[0].repeat(depth).getBytes(UTF_8));
    return with(opened, opened.length, opened.length, closed.getBytes(UTF_8));
  }

  private static byte[] with(byte[] in, int from, int to, byte[] middle) {
    byte[] out = new byte[in.length - (to - from) + middle.length];
    System.arraycopy(in, 0, out, 0, from);
    System.arraycopy(middle, 0, out, from, middle.length);
    System.arraycopy(in, to, out, from + middle.length, in.length - to);
    return out;
  }
}
