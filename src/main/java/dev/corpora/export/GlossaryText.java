package dev.corpora.export;

import dev.corpora.model.Classification;
import dev.corpora.vocabulary.MasterEntry;
import dev.corpora.vocabulary.TermSource;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of a glossary, as plain text. */
final class GlossaryText {

  private static final int MOST_SOURCES = 10;

  private GlossaryText() {}

  /** The name of a language in English, or its code where there is none. */
  static String language(@Nullable String code) {
    return code == null
        ? "No language"
        : Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
  }

  /** The letter that an entry is found under; a number sign for what does not begin with one. */
  static String letter(MasterEntry entry) {
    String text = ReadableText.of(entry.term().text());
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
    if (plain.isEmpty() || !Character.isLetter(plain.codePointAt(0))) {
      return "#";
    }
    return Character.toString(plain.codePointAt(0)).toUpperCase(Locale.ROOT);
  }

  /** What stands beside the term; may be empty. */
  static String beside(MasterEntry entry) {
    List<String> also =
        new TreeSet<>(entry.term().variants())
            .stream().filter(variant -> !variant.equals(entry.term().text())).toList();
    StringBuilder text = new StringBuilder();
    if (entry.term().abbreviation() != null) {
      text.append(entry.term().abbreviation());
    }
    if (!also.isEmpty()) {
      text.append(text.isEmpty() ? "" : "; ").append("also ").append(String.join(", ", also));
    }
    String category = entry.classification().category();
    if (!category.equals(Classification.UNCLASSIFIED)) {
      text.append(text.isEmpty() ? "" : "; ").append(category);
    }
    return text.toString();
  }

  /** Where it stands. */
  static String places(MasterEntry entry) {
    List<TermSource> sources = entry.sources();
    String more =
        sources.size() > MOST_SOURCES
            ? "; and " + (sources.size() - MOST_SOURCES) + " documents more"
            : "";
    return sources.stream()
        .limit(MOST_SOURCES)
        .map(Places::of)
        .collect(Collectors.joining("; ", "", more));
  }

  static boolean isOtherLanguage(@Nullable MasterEntry before, MasterEntry entry) {
    return before == null || !Objects.equals(before.language(), entry.language());
  }
}
