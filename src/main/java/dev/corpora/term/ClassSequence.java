package dev.corpora.term;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The classes of some words in a row: what pattern they fit, and which sequences begin with them.
 *
 * <p>The sequences of a language make a tree that grows as they are met, so that each is held
 * against the patterns, which are regular expressions, once; and where no pattern can fit any
 * longer, nothing longer is looked at. Safe for use by several threads, without a lock: two that
 * meet a sequence at once may both make it, and either will do.
 */
final class ClassSequence {

  /** Codes are capital letters of ASCII. */
  private static final int CODES = 26;

  /** Documents of a language have some ten thousand. */
  private static final int MANY = 50_000;

  private final TermPatterns patterns;
  private final String codes;
  private final @Nullable TermPattern pattern;
  private final int head;
  private final boolean dead;

  /** How many sequences the tree has. */
  private final AtomicInteger size;

  /** Made with the first: most sequences are the end of their branch. */
  private @Nullable ClassSequence @Nullable [] longer;

  private ClassSequence(TermPatterns patterns, String codes, AtomicInteger size) {
    size.incrementAndGet();
    this.size = size;
    this.patterns = patterns;
    this.codes = codes;
    this.pattern = patterns.matching(codes);
    this.head = pattern == null ? -1 : pattern.headOf(codes);
    this.dead = pattern == null && !patterns.couldMatch(codes);
  }

  /** The sequence of no words. */
  static ClassSequence empty(TermPatterns patterns) {
    return new ClassSequence(patterns, "", new AtomicInteger());
  }

  /** Whether the tree has grown so large that it is better begun anew. */
  boolean isLarge() {
    return size.get() > MANY;
  }

  /** This sequence with another word behind; null where no pattern fits that or anything longer. */
  @Nullable ClassSequence with(char code) {
    @Nullable ClassSequence[] branches = longer;
    if (branches == null) {
      branches = new @Nullable ClassSequence[CODES];
      longer = branches;
    }
    ClassSequence known = branches[code - 'A'];
    if (known == null) {
      known = new ClassSequence(patterns, codes + code, size);
      branches[code - 'A'] = known;
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
