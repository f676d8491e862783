package dev.corpora.export;

import dev.corpora.storage.RecordSorter;
import dev.corpora.storage.SortedRecord;
import dev.corpora.storage.SortedRecords;
import dev.corpora.vocabulary.EntryBytes;
import dev.corpora.vocabulary.EntryCursor;
import dev.corpora.vocabulary.MasterEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Collator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Entries by language, those of each in its alphabetical order; sorted on disk. */
final class Alphabetical implements EntryCursor {

  private final RecordSorter sorter;
  private final SortedRecords sorted;

  /**
   * Sorts all entries.
   *
   * @param scratch a folder for temporary files
   */
  Alphabetical(EntryCursor entries, Path scratch) throws IOException {
    sorter = new RecordSorter(scratch);
    Map<String, Collator> collators = new HashMap<>();
    int number = 0;
    for (MasterEntry entry = entries.next(); entry != null; entry = entries.next()) {
      sorter.add(new SortedRecord(key(entry, collators), number++, EntryBytes.write(entry)));
    }
    sorted = sorter.sorted(List.of());
  }

  private static byte[] key(MasterEntry entry, Map<String, Collator> collators) {
    String language = Objects.requireNonNullElse(entry.language(), "");
    Collator collator =
        collators.computeIfAbsent(
            language, code -> Collator.getInstance(Locale.forLanguageTag(code)));
    String text = ReadableText.of(entry.term().text());
    ByteArrayOutputStream key = new ByteArrayOutputStream();
    key.writeBytes((language + '\0').getBytes(StandardCharsets.UTF_8));
    // What stands under the number sign stands before the letters.
    key.write(GlossaryText.letter(entry).equals("#") ? 0 : 1);
    key.writeBytes(collator.getCollationKey(text).toByteArray());
    key.write(0);
    key.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return key.toByteArray();
  }

  @Override
  public @Nullable MasterEntry next() throws IOException {
    SortedRecord next = sorted.next();
    return next == null ? null : EntryBytes.read(next.value());
  }

  @Override
  public void close() throws IOException {
    try (sorter) {
      sorted.close();
    }
  }
}
