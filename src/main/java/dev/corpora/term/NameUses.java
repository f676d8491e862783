package dev.corpora.term;

import dev.corpora.model.BlockKind;
import dev.corpora.model.Sentence;
import dev.corpora.model.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often a document tells of what bears a name, beyond what any text of its length would. Not
 * safe for use by several threads.
 *
 * <p>Told is what stands in prose, outside longer names, and between other words than before: the
 * formula that recurs ({@code contributed by}, a path of menus) tells nothing new. What general
 * language would have in a text of this length ({@code God}, {@code English}) is taken off, for it
 * says nothing of the document (Ahmad's weirdness, 1999, as a difference).
 */
final class NameUses {

  /** Texts differ so much in what they speak of anyway. */
  private static final double USUAL = 2;

  /** Zipf values count occurrences in a thousand million words. */
  private static final double THOUSAND_MILLION = 1e9;

  private final Surroundings surroundings;
  private final NameParts longer;
  private final Rarity rarity;
  private final int words;

  /**
   * @param longer where longer names stand
   * @param words the document's
   */
  NameUses(Surroundings surroundings, NameParts longer, Rarity rarity, int words) {
    this.surroundings = surroundings;
    this.longer = longer;
    this.rarity = rarity;
    this.words = words;
  }

  /** How often it is told of, less what could be expected; at least 0. */
  double told(Candidate name) {
    Set<List<String>> places = new HashSet<>();
    for (Mention mention : name.mentions()) {
      if (tells(mention) && !longer.isInside(mention)) {
        places.add(
            List.of(lower(surroundings.before(mention)), lower(surroundings.after(mention))));
      }
    }
    return Math.max(0, places.size() - USUAL * expected(name));
  }

  private boolean tells(Mention mention) {
    Sentence sentence = surroundings.sentence(mention);
    return sentence.kind() != BlockKind.HEADING
        && sentence.kind() != BlockKind.CAPTION
        && sentence.kind() != BlockKind.TABLE_CELL;
  }

  /** How often general language would have its rarest word in a text of this length. */
  private double expected(Candidate name) {
    double least = Double.POSITIVE_INFINITY;
    for (String word : name.words()) {
      least = Math.min(least, rarity.zipf(word));
    }
    return StrictMath.pow(10, least) * words / THOUSAND_MILLION;
  }

  private static String lower(@Nullable Token token) {
    return token == null ? "" : token.text().toLowerCase(Locale.ROOT);
  }
}
