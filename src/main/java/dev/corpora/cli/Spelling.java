package dev.corpora.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds what a misspelt name may have meant. The command line's own aid compares pairs of letters,
 * and finds nothing for two that changed places.
 */
final class Spelling {

  private Spelling() {}

  /**
   * The known name with the fewest slips between it and another.
   *
   * @return empty where more than half of the letters would have to be slips
   */
  static Optional<String> nearest(String wrong, Collection<String> known) {
    String asked = wrong.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(name -> slips(asked, name.toLowerCase(Locale.ROOT)) <= (wrong.length() + 1) / 2)
        .min(
            Comparator.<String>comparingInt(name -> slips(asked, name.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * The letters that are missing, too many, wrong, or have changed places with their neighbour: the
   * optimal string alignment distance.
   */
  private static int slips(String from, String to) {
    int[][] slips = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          slips[i][j] = i + j;
          continue;
        }
        int wrong = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int fewest = slips[i - 1][j - 1] + wrong;
        fewest = Math.min(fewest, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && from.charAt(i - 1) == to.charAt(j - 2)
                && from.charAt(i - 2) == to.charAt(j - 1);
        slips[i][j] = swapped ? Math.min(fewest, slips[i - 2][j - 2] + 1) : fewest;
      }
    }
    return slips[from.length()][to.length()];
  }
}
