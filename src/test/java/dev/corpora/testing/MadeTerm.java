package dev.corpora.testing;

import dev.corpora.model.Context;
import dev.corpora.model.Location;
import dev.corpora.model.Occurrence;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import dev.corpora.model.TermPos;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A term that is put together by a test. */
public final class MadeTerm {

  private final String canonical;
  private final List<SurfaceForm> forms = new ArrayList<>();
  private final List<Context> contexts = new ArrayList<>();
  private final List<Occurrence> occurrences = new ArrayList<>();
  private List<String> variants = List.of();
  private @Nullable String abbreviation;
  private double score = 1;

  private MadeTerm(String canonical) {
    this.canonical = canonical;
  }

  /** A noun that is found as it is filed. */
  public static MadeTerm of(String canonical) {
    return new MadeTerm(canonical);
  }

  /** With a surface form. */
  public MadeTerm form(String text, int count) {
    forms.add(new SurfaceForm(text, count));
    return this;
  }

  /** With other spellings. */
  public MadeTerm variants(String... texts) {
    variants = List.of(texts);
    return this;
  }

  /** With a short form. */
  public MadeTerm abbreviation(String text) {
    abbreviation = text;
    return this;
  }

  /** With a score. */
  public MadeTerm score(double number) {
    score = number;
    return this;
  }

  /** With a sentence and an occurrence on a page. */
  public MadeTerm on(int page, int offset) {
    Location location = new Location(page, null);
    contexts.add(new Context("The " + canonical + " at " + offset + ".", offset, location));
    occurrences.add(new Occurrence(location, offset, 1));
    return this;
  }

  /** The term, as frequent as its forms. */
  public Term term() {
    if (forms.isEmpty()) {
      form(canonical, 1);
    }
    return new Term(
        canonical,
        canonical,
        TermPos.NOUN,
        TermKind.TERM,
        null,
        canonical,
        forms,
        variants,
        abbreviation,
        forms.stream().mapToInt(SurfaceForm::count).sum(),
        score,
        new TreeMap<>(),
        contexts,
        occurrences,
        null);
  }
}
