package dev.corpora.export.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a review decided about entries, also since the vocabularies were written. */
public interface PageReview {

  /** No decisions. */
  PageReview NONE =
      new PageReview() {
        @Override
        public Optional<Decision> on(String canonical) {
          return Optional.empty();
        }

        @Override
        public List<Decision> all() {
          return List.of();
        }
      };

  /**
   * A decision.
   *
   * @param canonical the form that the entry was filed under
   * @param verdict accept, rename or drop
   * @param to its new name; null where it is not renamed
   */
  record Decision(String canonical, String verdict, @Nullable String to, Instant decidedAt) {}

  /** The decision on an entry, by its canonical form. */
  Optional<Decision> on(String canonical);

  /** All, in the order in which the page lists them. */
  List<Decision> all();
}
