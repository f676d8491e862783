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

  private static final @Nullable ClassSequence[] NONE = new @Nullable ClassSequence[CODES];

  /** What all sequences of a tree have in common. */
  private static final class Tree {
    private final TermPatterns patterns;
    private final AtomicInteger size = new AtomicInteger();

    /** Stands for every sequence that no pattern fits, nor could with more words behind. */
    private final ClassSequence dead = new ClassSequence(this, null, NO_CODE, null, -1);

    private Tree(TermPatterns patterns) {
      this.patterns = patterns;
    }
  }

  private static final char NO_CODE = 0;

  private final Tree tree;
  private final @Nullable ClassSequence shorter;
  private final char last;
  private final int head;

  /** Its letters where it is a term's, which is asked for them; null for the beginning of one. */
  private final @Nullable String codes;

  /** Made with the first: most sequences are the end of their branch. */
  private @Nullable ClassSequence[] longer = NONE;

  private ClassSequence(
      Tree tree, @Nullable ClassSequence shorter, char last, @Nullable String codes, int head) {
    this.tree = tree;
    this.shorter = shorter;
    this.last = last;
    this.codes = codes;
    this.head = head;
  }

  /** The sequence of no words. */
  static ClassSequence empty(TermPatterns patterns) {
    return new ClassSequence(new Tree(patterns), null, NO_CODE, null, -1);
  }

  /** Whether the tree has grown so large that it is better begun anew. */
  boolean isLarge() {
    return tree.size.get() > MANY;
  }

  /** This sequence with another word behind; null where no pattern fits that or anything longer. */
  @Nullable ClassSequence with(char code) {
    ClassSequence known = longer[code - 'A'];
    if (known == null) {
      known = make(code);
      if (longer == NONE) {
        longer = new @Nullable ClassSequence[CODES];
      }
      longer[code - 'A'] = known;
    }
    return known == tree.dead ? null : known;
  }

  private ClassSequence make(char code) {
    String letters = letters().append(code).toString();
    TermPattern pattern = tree.patterns.matching(letters);
    if (pattern == null && !tree.patterns.couldMatch(letters)) {
      return tree.dead;
    }
    tree.size.incrementAndGet();
    return pattern == null
        ? new ClassSequence(tree, this, code, null, -1)
        : new ClassSequence(tree, this, code, letters, pattern.headOf(letters));
  }

  private StringBuilder letters() {
    StringBuilder letters = shorter == null ? new StringBuilder() : shorter.letters();
    return last == NO_CODE ? letters : letters.append(last);
  }

  /** Whether it is a term's. */
  boolean isTerm() {
    return codes != null;
  }

  /** The position of the head where it is a term's. */
  int head() {
    return head;
  }

  /** The letters of the classes where it is a term's. */
  String codes() {
    if (codes == null) {
      throw new IllegalStateException("no term has the classes " + letters());
    }
    return codes;
  }
}
