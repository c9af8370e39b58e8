package dev.portcullis.core.policy;

import dev.portcullis.core.net.AddressFamily;
import dev.portcullis.core.net.LocalNetwork;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * A list of targets and what the rules say of each: a million lines cost little more than their
 * text. Immutable.
 *
 * <p>Kept are the text, where each line begins and how it came out. The sentences of a line are
 * made when they are asked for, by judging it again: the rules are the same, and the computer's
 * addresses are those of the moment the list was judged, so the answer is too.
 */
public final class JudgedList {

  /** How often {@link #judge} tells how far it is. */
  private static final int TOLD_EVERY = 512;

  /** What came of a line. */
  public enum Outcome {
    /** It may be connected to. */
    ALLOWED,
    /** It may, with a warning. */
    WARNED,
    /** It may not. */
    DENIED,
    /** It holds no target. */
    UNREADABLE
  }

  /** A line, as it was read. */
  public sealed interface Line {
    /** The line's number, counted from 1. */
    long number();

    /**
     * A target and its verdict.
     *
     * @param number counted from 1
     * @param target what was read
     * @param verdict what the rules say
     */
    record Judged(long number, TargetLine target, Verdict verdict) implements Line {}

    /**
     * A line that holds no target.
     *
     * @param number counted from 1
     * @param problem what is wrong with it
     */
    record Unreadable(long number, TargetLineException problem) implements Line {}
  }

  private final byte[] text;
  private final Policy policy;
  private int[] starts = new int[1024];
  private int[] numbers = new int[1024];
  private Outcome[] outcomes = new Outcome[1024];
  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
  private int size;
  private boolean whole = true;

  private JudgedList(byte[] text, Policy policy) {
    this.text = text;
    this.policy = policy;
  }

  /**
   * Judges every line of a text, for sockets of type ipv4. Takes a while: never on a screen's
   * thread.
   *
   * @param text UTF-8, one target a line; not to be changed afterwards
   * @param network asked once
   * @param goOn is told now and then how many bytes are done; where it says no, the rest is left
   */
  public static JudgedList judge(
      byte[] text, PolicyProfile rules, LocalNetwork network, LongPredicate goOn) {
    Policy policy = new Policy(rules, LocalNetwork.of(network.addresses()));
    JudgedList list = new JudgedList(text, policy);
    list.judgeAll(goOn);
    return list;
  }

  /** By which rules. */
  public PolicyProfile rules() {
    return policy.profile();
  }

  /** How many lines there are that are not blank. */
  public int size() {
    return size;
  }

  /** How many lines came out this way. */
  public int count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }

  /** Whether every line was judged. */
  public boolean isWhole() {
    return whole;
  }

  /** How the line at an index came out. */
  public Outcome outcome(int index) {
    return outcomes[index];
  }

  /** The line at an index, from 0. */
  public Line line(int index) {
    return read(starts[index], end(starts[index]), numbers[index]);
  }

  /** The indices of the lines that came out this way, in order. */
  public int[] indices(Outcome outcome) {
    int[] found = new int[count(outcome)];
    int next = 0;
    for (int i = 0; i < size; i++) {
      if (outcomes[i] == outcome) {
        found[next++] = i;
      }
    }
    return found;
  }

  private void judgeAll(LongPredicate goOn) {
    int number = 0;
    int at = startsWithMark() ? 3 : 0;
    while (at < text.length) {
      if (number % TOLD_EVERY == 0 && !goOn.test(at)) {
        whole = false;
        return;
      }
      int end = end(at);
      number++;
      if (!isBlank(at, end)) {
        add(at, number, outcome(read(at, end, number)));
      }
      at = end + 1;
    }
  }

  private void add(int start, int number, Outcome outcome) {
    if (size == starts.length) {
      int more = size + (size >> 1);
      starts = Arrays.copyOf(starts, more);
      numbers = Arrays.copyOf(numbers, more);
      outcomes = Arrays.copyOf(outcomes, more);
    }
    starts[size] = start;
    numbers[size] = number;
    outcomes[size] = outcome;
    counts.merge(outcome, 1, Integer::sum);
    size++;
  }

  private Line read(int from, int to, int number) {
    try {
      // A line that is too long is not copied: a file without line ends is one such line.
      if (to - from > TargetLine.LONGEST) {
        throw new TargetLineException(TargetLineException.Problem.TOO_LONG);
      }
      TargetLine target = TargetLine.parse(Arrays.copyOfRange(text, from, to), AddressFamily.IPV4);
      return new Line.Judged(number, target, policy.check(target.target(), target.portForm()));
    } catch (TargetLineException e) {
      return new Line.Unreadable(number, e);
    }
  }

  private boolean isBlank(int from, int to) {
    return to - from <= TargetLine.LONGEST
        && TargetLine.isBlank(Arrays.copyOfRange(text, from, to));
  }

  private int end(int from) {
    int end = from;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return end;
  }

  private boolean startsWithMark() {
    return text.length >= 3
        && text[0] == (byte) 0xef
        && text[1] == (byte) 0xbb
        && text[2] == (byte) 0xbf;
  }

  private static Outcome outcome(Line line) {
    return switch (line) {
      case Line.Unreadable unreadable -> Outcome.UNREADABLE;
      case Line.Judged judged -> {
        if (!judged.verdict().allowed()) {
          yield Outcome.DENIED;
        }
        yield judged.verdict().warned() ? Outcome.WARNED : Outcome.ALLOWED;
      }
    };
  }
}
