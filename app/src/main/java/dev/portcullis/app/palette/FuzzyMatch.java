package dev.portcullis.app.palette;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How well typed letters fit a name: they must occur in it in their order, case aside. Stateless;
 * any thread.
 *
 * @param score the higher, the better; letters at the start of a word and side by side count most
 * @param hits the indices in the name of the letters that were typed
 */
record FuzzyMatch(int score, List<Integer> hits) {

  private static final int WORD_START = 8;
  private static final int SIDE_BY_SIDE = 6;
  private static final int LETTER = 1;
  private static final int WHOLE_PREFIX = 12;

  /** A name is looked at this far: one pasted from a file may have no end. */
  private static final int LONGEST = 256;

  /** Fits a query to a name; empty where its letters do not occur. A query of blanks fits all. */
  static Optional<FuzzyMatch> of(String query, String name) {
    String wanted = query.strip().toLowerCase(Locale.ROOT);
    String text = name.substring(0, Math.min(name.length(), LONGEST));
    int[] letters = wanted.codePoints().filter(c -> !Character.isWhitespace(c)).toArray();
    // A run that stands in the name as typed is what was meant, wherever single letters also occur.
    int whole = text.toLowerCase(Locale.ROOT).indexOf(wanted);
    if (!wanted.isEmpty()
        && whole >= 0
        && text.toLowerCase(Locale.ROOT).length() == text.length()) {
      int[] hits = new int[wanted.length()];
      Arrays.setAll(hits, i -> whole + i);
      return Optional.of(
          new FuzzyMatch(
              score(text, hits) + (whole == 0 ? WHOLE_PREFIX * LONGEST : 0), listed(hits)));
    }
    return scattered(letters, text);
  }

  private static Optional<FuzzyMatch> scattered(int[] letters, String text) {
    int[] hits = new int[letters.length];
    int at = 0;
    for (int i = 0; i < letters.length; i++) {
      int found = next(letters[i], text, at, i > 0 && hits[i - 1] == at - 1);
      if (found < 0) {
        return Optional.empty();
      }
      hits[i] = found;
      at = found + 1;
    }
    return Optional.of(new FuzzyMatch(score(text, hits), listed(hits)));
  }

  /** Prefers the neighbour, then the start of a word, then the next there is. */
  private static int next(int letter, String text, int from, boolean mayJoin) {
    int first = -1;
    for (int i = from; i < text.length(); i++) {
      if (Character.toLowerCase(text.charAt(i)) == letter) {
        if (startsWord(text, i) || (mayJoin && i == from)) {
          return i;
        }
        first = first < 0 ? i : first;
      }
    }
    return first;
  }

  private static List<Integer> listed(int[] hits) {
    return Arrays.stream(hits).boxed().toList();
  }

  private static int score(String text, int[] hits) {
    int score = 0;
    for (int i = 0; i < hits.length; i++) {
      score += LETTER;
      score += startsWord(text, hits[i]) ? WORD_START : 0;
      score += i > 0 && hits[i] == hits[i - 1] + 1 ? SIDE_BY_SIDE : 0;
    }
    // Of two that fit alike, the shorter name is the nearer.
    return score * LONGEST - text.length();
  }

  private static boolean startsWord(String text, int at) {
    return at == 0
        || !Character.isLetterOrDigit(text.charAt(at - 1))
        || (Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1)));
  }
}
