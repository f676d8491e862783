package dev.corpora.vocabulary;

import dev.corpora.vocabulary.EntryChange.Added;
import dev.corpora.vocabulary.EntryChange.Changed;
import dev.corpora.vocabulary.EntryChange.Field;
import dev.corpora.vocabulary.EntryChange.Gone;
import java.io.IOException;
import java.util.List;

/**
 * Compares two vocabularies entry by entry, by language and canonical form.
 *
 * @param added how many entries only the second has
 * @param changed how many say something else
 * @param gone how many only the first has
 */
public record VocabularyDiff(int added, int changed, int gone) {

  /** Takes changes in the order of the entries' keys. */
  @FunctionalInterface
  public interface Listener {
    /** Takes a change. */
    void change(EntryChange change) throws IOException;
  }

  /** Whether there is no difference. */
  public boolean isEmpty() {
    return added + changed + gone == 0;
  }

  /**
   * Compares.
   *
   * @param before sorted by key
   * @param after sorted by key
   */
  public static VocabularyDiff of(EntryCursor before, EntryCursor after, Listener listener)
      throws IOException {
    int added = 0;
    int changed = 0;
    int gone = 0;
    MasterEntry old = before.next();
    MasterEntry now = after.next();
    while (old != null || now != null) {
      int order = old == null ? 1 : now == null ? -1 : old.key().compareTo(now.key());
      if (order < 0 && old != null) {
        gone++;
        listener.change(new Gone(old));
        old = before.next();
      } else if (order > 0 && now != null) {
        added++;
        listener.change(new Added(now));
        now = after.next();
      } else if (old != null && now != null) {
        List<Field> fields = EntryChange.between(old, now);
        if (!fields.isEmpty()) {
          changed++;
          listener.change(new Changed(now, fields));
        }
        old = before.next();
        now = after.next();
      }
    }
    return new VocabularyDiff(added, changed, gone);
  }
}
