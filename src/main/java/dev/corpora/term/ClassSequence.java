package dev.corpora.term;

import org.jspecify.annotations.Nullable;

/**
 * The classes of some words in a row: what pattern they fit, and which sequences begin with them.
 *
 * <p>The sequences of a document make a tree that grows as they are met, so that each is held
 * against the patterns, which are regular expressions, once; and where no pattern can fit any
 * longer, nothing longer is looked at. Not safe for use by several threads.
 */
final class ClassSequence {

  /** Codes are letters of ASCII. */
  private static final int CODES = 128;

  private final TermPatterns patterns;
  private final String codes;
  private final @Nullable TermPattern pattern;
  private final int head;
  private final boolean dead;

  /** Made with the first: most sequences are the end of their branch. */
  private @Nullable ClassSequence @Nullable [] longer;

  private ClassSequence(TermPatterns patterns, String codes) {
    this.patterns = patterns;
    this.codes = codes;
    this.pattern = patterns.matching(codes);
    this.head = pattern == null ? -1 : pattern.headOf(codes);
    this.dead = pattern == null && !patterns.couldMatch(codes);
  }

  /** The sequence of no words. */
  static ClassSequence empty(TermPatterns patterns) {
    return new ClassSequence(patterns, "");
  }

  /** This sequence with another word behind; null where no pattern fits that or anything longer. */
  @Nullable ClassSequence with(char code) {
    @Nullable ClassSequence[] branches = longer;
    if (branches == null) {
      branches = new @Nullable ClassSequence[CODES];
      longer = branches;
    }
    ClassSequence known = branches[code];
    if (known == null) {
      known = new ClassSequence(patterns, codes + code);
      branches[code] = known;
    }
    return known.dead ? null : known;
  }

  /** Whether it is a term's. */
  boolean isTerm() {
    return pattern != null;
  }

  /** The position of the head where it is a term's. */
  int head() {
    return head;
  }

  /** The letters of the classes. */
  String codes() {
    return codes;
  }
}
