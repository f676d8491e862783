package dev.corpora.ip;

import dev.corpora.model.ReviewVerdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about an entry, in all documents of an output folder.
 *
 * @param canonical the form that the entry was filed under
 * @param to its new name; null where it is not renamed
 * @param decidedAt when; by whom is not recorded
 */
public record ReviewDecision(
    String canonical, ReviewVerdict verdict, @Nullable String to, Instant decidedAt) {

  public ReviewDecision {
    if ((verdict == ReviewVerdict.RENAME) != (to != null)) {
      throw new IllegalArgumentException("a new name is for what is renamed, and needed there");
    }
  }
}
