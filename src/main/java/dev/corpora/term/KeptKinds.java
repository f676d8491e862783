package dev.corpora.term;

import dev.corpora.model.TermKind;

/** Which kinds of entries a vocabulary holds. */
public enum KeptKinds {
  ALL,
  TERMS,
  NAMES;

  /** Whether entries of a kind are held. */
  boolean holds(TermKind kind) {
    return switch (this) {
      case ALL -> true;
      case TERMS -> kind == TermKind.TERM;
      case NAMES -> kind == TermKind.NAME;
    };
  }
}
