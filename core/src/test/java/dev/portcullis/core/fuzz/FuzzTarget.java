package dev.portcullis.core.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/**
 * A parser, inputs it takes, and what must hold for any others.
 *
 * @param name how it is chosen
 * @param corpus real inputs, from which the hostile ones are made
 * @param words what its language is made of: put into inputs as they are
 * @param inputs how many inputs the tests try; what reads files takes fewer
 * @param oracle called with every input
 */
public record FuzzTarget(
    String name, List<byte[]> corpus, List<String> words, int inputs, Oracle oracle) {

  private static final int USUAL = 1_000;

  /** What must hold. */
  @FunctionalInterface
  public interface Oracle {

    /**
     * Gives the parser an input. Returns where the parser did what it promises, and that may be to
     * refuse; anything thrown is a finding.
     */
    void check(byte[] input) throws Exception;
  }

  /** A parser of text. The corpus is one text an element. */
  public static FuzzTarget ofText(
      String name, List<String> corpus, List<String> words, Oracle oracle) {
    return new FuzzTarget(
        name, corpus.stream().map(text -> text.getBytes(UTF_8)).toList(), words, USUAL, oracle);
  }

  /** The same, with another number of inputs tried in the tests. */
  public FuzzTarget trying(int number) {
    return new FuzzTarget(name, corpus, words, number, oracle);
  }

  /**
   * The text that bytes stand for. What is no UTF-8 becomes a lone surrogate, so that these come
   * too, and no two inputs are one text.
   */
  public static String text(byte[] input) {
    StringBuilder text = new StringBuilder(input.length);
    int at = 0;
    while (at < input.length) {
      if (input[at] >= 0) {
        text.append((char) input[at++]);
        continue;
      }
      int length = lengthOfCharacter(input[at]);
      String one = at + length <= input.length ? new String(input, at, length, UTF_8) : "\uFFFD";
      if (Arrays.equals(one.getBytes(UTF_8), Arrays.copyOfRange(input, at, at + length))) {
        text.append(one);
        at += length;
      } else {
        text.append((char) (0xDC00 + (input[at] & 0xFF)));
        at++;
      }
    }
    return text.toString();
  }

  private static int lengthOfCharacter(byte first) {
    int ones = Integer.numberOfLeadingZeros(~(first << 24));
    return ones >= 2 && ones <= 4 ? ones : 1;
  }

  @Override
  public String toString() {
    return name;
  }
}
