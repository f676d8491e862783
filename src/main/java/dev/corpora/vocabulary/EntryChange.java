package dev.corpora.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How an entry differs between two vocabularies. */
public sealed interface EntryChange {

  /** The entry: as it is now, or as it was where it is gone. */
  MasterEntry entry();

  /** It was not there. */
  record Added(MasterEntry entry) implements EntryChange {}

  /** It is not there any more. */
  record Gone(MasterEntry entry) implements EntryChange {}

  /**
   * It says something else.
   *
   * @param fields at least one
   */
  record Changed(MasterEntry entry, List<Field> fields) implements EntryChange {
    public Changed {
      fields = List.copyOf(fields);
    }
  }

  /**
   * What a field said and says: a text, a number, or null for nothing.
   *
   * @param name as in a vocabulary
   */
  record Field(String name, @Nullable Object before, @Nullable Object after) {}

  /** The fields that are compared and differ. */
  static List<Field> between(MasterEntry before, MasterEntry after) {
    List<Field> fields = new ArrayList<>();
    compare(fields, "frequency", before.term().frequency(), after.term().frequency());
    compare(fields, "score", before.term().score(), after.term().score());
    compare(
        fields, "category", before.classification().category(), after.classification().category());
    compare(fields, "definition", before.definition(), after.definition());
    compare(fields, "ip_flag", before.ipFlag(), after.ipFlag());
    return fields;
  }

  private static void compare(
      List<Field> fields, String name, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      fields.add(new Field(name, before, after));
    }
  }
}
