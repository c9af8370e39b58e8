package dev.portcullis.app.compose;

import java.util.Optional;

/**
 * What became of a text: some characters at a place became others. Immutable.
 *
 * @param at the first character that went, or where others came
 * @param removed what went
 * @param inserted what is there in its place
 */
record TextChange(int at, String removed, String inserted) {

  /** A run of keystrokes is cut into steps of this many characters. */
  private static final int LONGEST_RUN = 64;

  /** The most characters one key writes: two halves of one. */
  private static final int MOST_A_KEY = 2;

  /** The shortest change that makes one text of the other; empty where they are the same. */
  static Optional<TextChange> between(String before, String after) {
    if (before.equals(after)) {
      return Optional.empty();
    }
    int shorter = Math.min(before.length(), after.length());
    int head = 0;
    while (head < shorter && before.charAt(head) == after.charAt(head)) {
      head++;
    }
    if (head > 0 && Character.isHighSurrogate(before.charAt(head - 1))) {
      head--;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
      tail++;
    }
    if (tail > 0 && Character.isLowSurrogate(before.charAt(before.length() - tail))) {
      tail--;
    }
    return Optional.of(
        new TextChange(
            head,
            before.substring(head, before.length() - tail),
            after.substring(head, after.length() - tail)));
  }

  /** Behind what is there now. */
  int end() {
    return at + inserted.length();
  }

  /** Behind what went. */
  int removedEnd() {
    return at + removed.length();
  }

  /** The change that takes this one back. */
  TextChange inverse() {
    return new TextChange(at, inserted, removed);
  }

  /** The same in a longer text, of which this one stands at a place. */
  TextChange movedBy(int place) {
    return new TextChange(at + place, removed, inserted);
  }

  /** Makes the change. */
  String in(String text) {
    return text.substring(0, at) + inserted + text.substring(removedEnd());
  }

  /** This and the next keystroke as one; empty where the next begins something else. */
  Optional<TextChange> with(TextChange next) {
    if (inserted.isEmpty() != next.inserted.isEmpty() || weight() + next.weight() > LONGEST_RUN) {
      return Optional.empty();
    }
    if (!inserted.isEmpty()) {
      return next.removed.isEmpty() && next.at == end()
          ? Optional.of(new TextChange(at, removed, inserted + next.inserted))
          : Optional.empty();
    }
    if (next.removedEnd() == at) {
      return Optional.of(new TextChange(next.at, next.removed + removed, ""));
    }
    return next.at == at
        ? Optional.of(new TextChange(at, removed + next.removed, ""))
        : Optional.empty();
  }

  /** How many characters it keeps. */
  int weight() {
    return removed.length() + inserted.length();
  }

  /** Whether one key can have done it; more comes from a clipboard or from elsewhere. */
  boolean isKeystroke() {
    return inserted.isEmpty() ? removed.length() <= MOST_A_KEY : inserted.length() <= MOST_A_KEY;
  }
}
