package dev.portcullis.app.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What somebody meant who made a slip or two while typing. */
final class Spelling {

  /** Letters that may be wrong, missing, too many or in the other order. */
  private static final int SLIPS = 2;

  private Spelling() {}

  /** The word that is nearest; empty where none is near. */
  static Optional<String> closest(String typed, Collection<String> words) {
    return words.stream()
        .filter(word -> Math.abs(typed.length() - word.length()) <= SLIPS)
        .filter(word -> slips(typed, word) <= Math.min(SLIPS, word.length() - 2))
        .min(Comparator.comparingInt(word -> slips(typed, word)));
  }

  /** Letters to change, to add, to leave out or to swap with the next. */
  static int slips(String from, String to) {
    int[][] slips = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        slips[i][j] = i == 0 || j == 0 ? i + j : fewest(slips, from, to, i, j);
      }
    }
    return slips[from.length()][to.length()];
  }

  private static int fewest(int[][] slips, String from, String to, int i, int j) {
    int changed = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
    int fewest =
        Math.min(Math.min(slips[i - 1][j], slips[i][j - 1]) + 1, slips[i - 1][j - 1] + changed);
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(fewest, slips[i - 2][j - 2] + 1) : fewest;
  }
}
