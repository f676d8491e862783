package dev.corpora.classify;

import dev.corpora.model.Term;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads terms by their form alone: key words, endings, part of speech. Immutable. */
final class FormReader {

  private final Targets targets;
  private final FormAnchors forms;
  private final List<Claim> verbs;
  private final List<Claim> adjectives;

  FormReader(Targets targets, String language) {
    this.targets = targets;
    this.forms = new FormAnchors(targets, language);
    this.verbs = targets.ofFile("verb");
    this.adjectives = targets.ofFile("adj");
  }

  /** The category that the term is a key word of, in any of its spellings. */
  Optional<TermReading> keyTerm(Term term) {
    if (forms.hasWords()) {
      for (String spelling : SenseLookup.spellings(term)) {
        List<Claim> claims = categories(forms.ofWord(lower(spelling)));
        if (!claims.isEmpty()) {
          return reading(Evidence.FORM, claims);
        }
      }
    }
    return Optional.empty();
  }

  /** The category that the head of the term is a key word of. */
  Optional<TermReading> keyHead(Term term) {
    return reading(Evidence.FORM, categories(forms.ofWord(lower(term.head()))));
  }

  /** What the ending of a noun speaks for. */
  Optional<TermReading> ending(Term term) {
    return switch (term.pos()) {
      case NOUN, PHRASE -> reading(Evidence.FORM, forms.ofEnding(lower(term.head())));
      case VERB, ADJECTIVE -> Optional.empty();
    };
  }

  /** What every verb or adjective speaks for. */
  Optional<TermReading> partOfSpeech(Term term) {
    return switch (term.pos()) {
      case VERB -> reading(Evidence.PART_OF_SPEECH, verbs);
      case ADJECTIVE -> reading(Evidence.PART_OF_SPEECH, adjectives);
      case NOUN, PHRASE -> Optional.empty();
    };
  }

  /** What a word or term is a key word of. */
  List<Claim> keyWord(String word) {
    return forms.ofWord(lower(word));
  }

  private List<Claim> categories(List<Claim> claims) {
    return claims.stream().filter(claim -> targets.isCategory(claim.target())).toList();
  }

  private Optional<TermReading> reading(Evidence evidence, List<Claim> claims) {
    if (claims.isEmpty()) {
      return Optional.empty();
    }
    Scores scores = new Scores(targets);
    scores.addIndependent(claims, 1);
    return Optional.of(new TermReading(evidence, scores, 0, Optional.empty()));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
