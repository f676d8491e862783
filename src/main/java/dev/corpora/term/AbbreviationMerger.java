package dev.corpora.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Files abbreviations with what they stand for. Terminology work keeps one entry for one concept
 * (ISO 704, <i>Terminology work: principles and methods</i>), whose full form and abbreviation are
 * two designations of it: where the document introduces a short form and never for anything else,
 * its occurrences are the expansion's, which stays what the entry is filed under however much rarer
 * it is. A short form with two expansions keeps an entry of its own, to which both point.
 */
final class AbbreviationMerger {

  private final AbbreviationFinder abbreviations;
  private final Map<Candidate, String> shortForms = new HashMap<>();

  AbbreviationMerger(AbbreviationFinder abbreviations) {
    this.abbreviations = abbreviations;
  }

  /** The candidates without those that abbreviate others, whose occurrences these now have. */
  List<Candidate> merge(List<Candidate> candidates) {
    Map<String, Candidate> byForm = new HashMap<>();
    for (Candidate candidate : candidates) {
      Tally<Candidate.Form> forms = candidate.forms();
      for (int i = 0; i < forms.size(); i++) {
        byForm.merge(lower(forms.thingAt(i).text()), candidate, AbbreviationMerger::moreFrequent);
      }
    }
    Map<String, Candidate> translated = translated(candidates);
    Set<Candidate> merged = new HashSet<>();
    abbreviations
        .longForms()
        .forEach(
            (shortForm, texts) -> {
              Candidate abbreviation = byForm.get(lower(shortForm));
              Optional<Candidate> expansion = expansion(shortForm, texts, byForm, translated);
              expansion.ifPresent(full -> shortForms.put(full, shortForm));
              if (abbreviation != null
                  && isShortFormOnly(abbreviation, shortForm)
                  && expansion.isPresent()
                  && expansion.get() != abbreviation
                  && !merged.contains(expansion.get())
                  && merged.add(abbreviation)) {
                expansion.get().absorbAbbreviation(abbreviation);
              }
            });
    List<Candidate> kept = new ArrayList<>(candidates);
    kept.removeIf(merged::contains);
    return kept;
  }

  /** The short form that the document gives for a candidate, if any. */
  Optional<String> shortFormOf(Candidate candidate) {
    String known = shortForms.get(candidate);
    if (known != null) {
      return Optional.of(known);
    }
    SortedSet<String> texts = new TreeSet<>();
    candidate.forms().forEach((form, count) -> texts.add(form.text()));
    return texts.stream().flatMap(text -> abbreviations.shortFormOf(text).stream()).findFirst();
  }

  /**
   * The only candidate that the short form stands for: what the document's own language calls it,
   * or else what its letters stand for.
   */
  private static Optional<Candidate> expansion(
      String shortForm,
      Set<String> texts,
      Map<String, Candidate> byForm,
      Map<String, Candidate> translated) {
    Candidate own = translated.get(shortForm);
    if (own != null) {
      return Optional.of(own);
    }
    Set<Candidate> found = new HashSet<>();
    for (String text : texts) {
      Candidate candidate = byForm.get(text);
      if (candidate != null) {
        found.add(candidate);
      }
    }
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  /** The longest candidate that ends where a translation in brackets begins, by its short form. */
  private Map<String, Candidate> translated(List<Candidate> candidates) {
    Map<String, Candidate> translated = new HashMap<>();
    if (abbreviations.translated().isEmpty()) {
      return translated;
    }
    for (Candidate candidate : candidates) {
      for (Mention mention : candidate.mentions()) {
        String shortForm =
            abbreviations
                .translated()
                .get(new AbbreviationFinder.Place(mention.sentence(), mention.end()));
        if (shortForm != null) {
          translated.merge(shortForm, candidate, AbbreviationMerger::longer);
        }
      }
    }
    return translated;
  }

  private static Candidate longer(Candidate one, Candidate other) {
    int order = Integer.compare(one.key().length(), other.key().length());
    return order != 0
        ? (order > 0 ? one : other)
        : one.key().compareTo(other.key()) < 0 ? one : other;
  }

  private static Candidate moreFrequent(Candidate one, Candidate other) {
    int order = Integer.compare(one.frequency(), other.frequency());
    return order != 0
        ? (order > 0 ? one : other)
        : one.key().compareTo(other.key()) < 0 ? one : other;
  }

  /** Whether the candidate is the short form and no word that looks alike. */
  private static boolean isShortFormOnly(Candidate candidate, String shortForm) {
    return candidate.words().size() == 1
        && candidate.surfaceForms().keySet().stream()
            .allMatch(
                text -> text.equalsIgnoreCase(shortForm) || text.equalsIgnoreCase(shortForm + "s"));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
