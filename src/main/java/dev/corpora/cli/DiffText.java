package dev.corpora.cli;

import dev.corpora.report.Printable;
import dev.corpora.vocabulary.EntryChange;
import dev.corpora.vocabulary.EntryChange.Changed;
import dev.corpora.vocabulary.EntryChange.Field;
import dev.corpora.vocabulary.EntryChange.Gone;
import dev.corpora.vocabulary.MasterEntry;
import dev.corpora.vocabulary.VocabularyDiff;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A comparison of vocabularies for people, a line a change. */
final class DiffText {

  private DiffText() {}

  /** A change, with a line feed. */
  static String line(EntryChange change) {
    String name = name(change.entry());
    if (change instanceof Changed changed) {
      return "~ "
          + name
          + ": "
          + changed.fields().stream().map(DiffText::field).collect(Collectors.joining(", "))
          + "\n";
    }
    return (change instanceof Gone ? "- " : "+ ") + name + ": " + said(change.entry()) + "\n";
  }

  private static String name(MasterEntry entry) {
    String language = entry.language();
    return Printable.of(entry.term().text())
        + (language == null ? "" : " (" + Printable.of(language) + ")");
  }

  private static String said(MasterEntry entry) {
    return "frequency "
        + entry.term().frequency()
        + ", score "
        + entry.term().score()
        + ", "
        + Printable.of(entry.classification().category());
  }

  private static String field(Field field) {
    return field.name() + " " + value(field.before()) + " -> " + value(field.after());
  }

  private static String value(@Nullable Object value) {
    if (value == null) {
      return "none";
    }
    return value instanceof Number ? value.toString() : '"' + Printable.of(value.toString()) + '"';
  }

  /** The last line. */
  static String summary(VocabularyDiff diff) {
    return String.format(
        Locale.ROOT,
        "+%,d new, ~%,d changed, -%,d gone\n",
        diff.added(),
        diff.changed(),
        diff.gone());
  }
}
