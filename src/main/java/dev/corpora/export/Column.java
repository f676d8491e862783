package dev.corpora.export;

import dev.corpora.model.SurfaceForm;
import dev.corpora.vocabulary.MasterEntry;
import dev.corpora.vocabulary.SourcedContext;
import dev.corpora.vocabulary.TermSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a column of a table says of an entry: a text, a number, or null for an empty cell. */
public enum Column {
  TERM(e -> e.term().text()),
  CANONICAL(e -> e.term().canonical()),
  LANGUAGE(MasterEntry::language),
  POS(e -> e.term().pos().id()),
  KIND(e -> e.term().kind().id()),
  NAME_TYPE(e -> e.term().nameType() == null ? null : e.term().nameType().id()),
  CATEGORY(e -> e.classification().category()),
  DEFINITION(MasterEntry::definition),
  FREQUENCY(e -> e.term().frequency()),
  DOCUMENTS(e -> e.sources().size()),
  SCORE(e -> e.term().score()),
  CONFIDENCE(e -> e.classification().confidence()),
  ABBREVIATION(e -> e.term().abbreviation()),
  VARIANTS(e -> joined(e.term().variants())),
  FORMS(e -> joined(e.term().forms().stream().map(SurfaceForm::text).toList())),
  TAGS(e -> joined(e.classification().tags())),
  CONTEXT(e -> e.contexts().isEmpty() ? null : e.contexts().get(0).text()),
  CONTEXT_SOURCE(e -> e.contexts().isEmpty() ? null : Places.of(context(e))),
  SOURCES(e -> joined(e.sources().stream().map(TermSource::document).toList())),
  PAGES(e -> joined(e.sources().stream().map(Places::of).toList())),
  IP_FLAG(MasterEntry::ipFlag),
  ID(e -> e.key().id());

  /** All of them. */
  public static final List<Column> DEFAULTS = List.of(values());

  // Each is a method without state.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Function<MasterEntry, @Nullable Object> value;

  Column(Function<MasterEntry, @Nullable Object> value) {
    this.value = value;
  }

  /** The name in headings and on command lines. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column of a name, in any letter case. */
  public static Optional<Column> of(String id) {
    return DEFAULTS.stream().filter(c -> c.id().equals(id.toLowerCase(Locale.ROOT))).findFirst();
  }

  /** A text, a number or null. */
  @Nullable Object of(MasterEntry entry) {
    return value.apply(entry);
  }

  private static SourcedContext context(MasterEntry entry) {
    return entry.contexts().get(0);
  }

  private static @Nullable String joined(List<String> texts) {
    return texts.isEmpty() ? null : texts.stream().collect(Collectors.joining("; "));
  }
}
