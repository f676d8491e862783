package dev.corpora.term;

import dev.corpora.model.TermKind;
import dev.corpora.model.TermPos;

/**
 * Tells proper names from terms by how the document writes them.
 *
 * <p>A name has capitals where ordinary words have none, and is hardly ever written without. Where
 * a language gives every noun a capital, only the tagger's proper nouns and titles such as
 * <i>Frau</i> tell. A word of capitals alone (PDF, USB) is a term: most stand for things of the
 * subject, and those that stand for an organisation cannot be told by their form.
 */
final class NameEvidence {

  /** A name may be written small in one of so many occurrences. */
  private static final int SMALL_SHARE = 10;

  private final boolean nounsAreCapitalised;

  NameEvidence(boolean nounsAreCapitalised) {
    this.nounsAreCapitalised = nounsAreCapitalised;
  }

  TermKind kindOf(Candidate candidate) {
    return isName(candidate) ? TermKind.NAME : TermKind.TERM;
  }

  private boolean isName(Candidate candidate) {
    int small = candidate.count(Casing.LOWER);
    int capitalised = candidate.count(Casing.CAPITALISED);
    int acronym = candidate.count(Casing.ACRONYM);
    if (candidate.pos() == TermPos.VERB || small * SMALL_SHARE > candidate.frequency()) {
      return false;
    }
    if (candidate.titled() > 0 && capitalised > 0) {
      return true;
    }
    if (acronym > capitalised) {
      return false;
    }
    boolean tagged = candidate.properNouns() * 2 > candidate.frequency();
    if (nounsAreCapitalised) {
      return tagged;
    }
    if (capitalised > 0) {
      return tagged || capitalised * 2 > candidate.frequency();
    }
    return tagged && small == 0 && candidate.words().size() > 1;
  }
}
