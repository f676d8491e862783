package dev.corpora.nlp;

import dev.corpora.nlp.Piece.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Splits a sentence into pieces that become tokens. What stands between two spaces is a chunk; a
 * chunk loses the marks around it, is recognised as verbatim or goes through the tokenizer, whose
 * known habit of taking hyphenated words apart is undone. A chunk's pieces depend on the chunk
 * alone, so that each different one is split once. Safe for use by several threads.
 */
final class WordSplitter {

  private static final String OPENING = "([{<\"'«„“‘‚‹¿¡*†§•·–—…‐-";
  private static final String CLOSING = ")]}>\"'»“”’‹›.,;:!?…*†–—";

  /** An ion, a computer language: {@code Ca2+}, {@code SO4-}, {@code C++}, {@code C#}. */
  private static final Pattern WITH_SIGN =
      Pattern.compile("(?:[A-Z][a-z]?\\d*)+\\d?[+-]|[A-Z](?:[+]{2}|#)");

  private final Optional<TokenModel> tokenizer;
  private final LanguageRules rules;
  private final BoundedCache<String, List<Word>> chunks;

  /**
   * A splitter.
   *
   * @param chunks what is known of chunks, shared with other splitters of the same language
   */
  WordSplitter(
      Optional<TokenModel> tokenizer,
      LanguageRules rules,
      BoundedCache<String, List<Word>> chunks) {
    this.tokenizer = tokenizer;
    this.rules = rules;
    this.chunks = chunks;
  }

  /** The words and marks of a sentence in their order, without gaps other than space. */
  List<Word> split(String sentence) {
    List<Word> words = new ArrayList<>();
    int i = 0;
    while (i < sentence.length()) {
      if (isSpace(sentence.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < sentence.length() && !isSpace(sentence.charAt(i))) {
        i++;
      }
      List<Word> chunk = chunk(sentence.substring(start, i));
      for (int j = 0; j < chunk.size(); j++) {
        words.add(start == 0 ? chunk.get(j) : chunk.get(j).shift(start));
      }
    }
    return words;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private List<Word> chunk(String chunk) {
    List<Word> known = chunks.get(chunk);
    if (known == null) {
      known =
          splitChunk(chunk).stream()
              .map(piece -> new Word(piece.start(), piece.shape(), new WordForm(piece.of(chunk))))
              .toList();
      if (chunk.length() <= Verbatim.LONGEST_WORD) {
        chunks.put(chunk, known);
      }
    }
    return known;
  }

  private List<Piece> splitChunk(String chunk) {
    int start = 0;
    int end = chunk.length();
    List<Piece> before = new ArrayList<>();
    Deque<Piece> after = new ArrayDeque<>();
    while (start < end && !isWhole(chunk.substring(start, end))) {
      if (CLOSING.indexOf(chunk.charAt(end - 1)) >= 0) {
        int from = runStart(chunk, start, end);
        after.addFirst(new Piece(from, end, Shape.MARK));
        end = from;
      } else if (OPENING.indexOf(chunk.charAt(start)) >= 0) {
        before.add(new Piece(start, start + 1, Shape.MARK));
        start++;
      } else {
        break;
      }
    }
    List<Piece> pieces = new ArrayList<>(before);
    if (start < end) {
      pieces.addAll(core(chunk.substring(start, end), start));
    }
    pieces.addAll(after);
    return List.copyOf(pieces);
  }

  /** The first of the equal full stops that end a chunk; any other mark stands for itself. */
  private static int runStart(String chunk, int start, int end) {
    int from = end - 1;
    while (chunk.charAt(end - 1) == '.' && from > start && chunk.charAt(from - 1) == '.') {
      from--;
    }
    return from;
  }

  private boolean isWhole(String chunk) {
    if (rules.abbreviations().contains(chunk) || isInitials(chunk)) {
      return true;
    }
    char last = chunk.charAt(chunk.length() - 1);
    char first = chunk.charAt(0);
    if (!Verbatim.isBalanced(chunk)) {
      return false;
    }
    if (first == '<' || first == '-' || first == '.' || last == ')' || last == '>' || last == '}') {
      return Verbatim.matches(chunk) && !chunk.endsWith(").");
    }
    return false;
  }

  /** {@code U.S.}, {@code e.g.}, {@code J.}: letters that each have a full stop. */
  private static boolean isInitials(String chunk) {
    if (chunk.length() < 2 || chunk.length() % 2 == 1) {
      return false;
    }
    for (int i = 0; i < chunk.length(); i += 2) {
      if (!Character.isLetter(chunk.charAt(i)) || chunk.charAt(i + 1) != '.') {
        return false;
      }
    }
    return chunk.length() > 2 || Character.isUpperCase(chunk.charAt(0));
  }

  private List<Piece> core(String core, int offset) {
    if (rules.abbreviations().contains(core) || isInitials(core) || isLetters(core)) {
      return cliticised(core, offset, Shape.WORD);
    }
    if (Verbatim.matches(core)) {
      return List.of(new Piece(offset, offset + core.length(), Shape.VERBATIM));
    }
    if (WITH_SIGN.matcher(core).matches()) {
      return List.of(new Piece(offset, offset + core.length(), Shape.WORD));
    }
    List<Piece> pieces = new ArrayList<>();
    for (Piece piece : rejoin(core, tokenize(core))) {
      Piece shifted = piece.shift(offset);
      if (piece.shape() == Shape.WORD || piece.shape() == Shape.COMPOUND) {
        pieces.addAll(cliticised(piece.of(core), shifted.start(), piece.shape()));
      } else {
        pieces.add(shifted);
      }
    }
    return pieces;
  }

  private List<Piece> tokenize(String core) {
    List<Piece> pieces = new ArrayList<>();
    if (tokenizer.isPresent()) {
      int start = 0;
      for (int end : tokenizer.get().ends(core)) {
        addAtoms(core, start, end, pieces);
        start = end;
      }
    } else {
      addAtoms(core, 0, core.length(), pieces);
    }
    return pieces;
  }

  /** Parts marks from words where the tokenizer left them together. */
  private static void addAtoms(String core, int start, int end, List<Piece> pieces) {
    int i = start;
    while (i < end) {
      int from = i;
      if (isWordChar(core, i)) {
        while (i < end && (isWordChar(core, i) || isInner(core, i, end))) {
          i++;
        }
        pieces.add(new Piece(from, i, Shape.WORD));
      } else {
        i += Character.charCount(core.codePointAt(i));
        pieces.add(new Piece(from, Math.min(i, end), Shape.MARK));
      }
    }
  }

  private static boolean isWordChar(String text, int i) {
    char c = text.charAt(i);
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == '_'
        || c == '°'
        || c == '\u00ad';
  }

  /** A mark that does not end the word in which it stands: an apostrophe, a decimal point. */
  private static boolean isInner(String core, int i, int end) {
    char c = core.charAt(i);
    boolean between = i > 0 && i + 1 < end && isWordChar(core, i + 1) && isWordChar(core, i - 1);
    if (c == '\'' || c == '’') {
      return between;
    }
    if (c == '.' || c == ',' || c == ':') {
      return between
          && Character.isLetterOrDigit(core.charAt(i + 1))
          && (Character.isDigit(core.charAt(i - 1)) || c == '.');
    }
    return false;
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  /** Puts words joined by hyphens together again. */
  private static List<Piece> rejoin(String core, List<Piece> pieces) {
    List<Piece> joined = new ArrayList<>();
    int i = 0;
    while (i < pieces.size()) {
      Piece piece = pieces.get(i);
      if (piece.shape() != Shape.WORD) {
        joined.add(piece);
        i++;
        continue;
      }
      int end = piece.end();
      int next = i + 1;
      while (next < pieces.size() && isHyphen(core.charAt(pieces.get(next).start()))) {
        boolean more = next + 1 < pieces.size() && pieces.get(next + 1).shape() == Shape.WORD;
        if (!more) {
          break;
        }
        end = pieces.get(next + 1).end();
        next += 2;
      }
      boolean stub =
          next == pieces.size() - 1 && isHyphen(core.charAt(end)) && end + 1 == core.length();
      if (stub) {
        joined.add(new Piece(piece.start(), end + 1, Shape.STUB));
        next++;
      } else {
        Shape shape = end > piece.end() ? Shape.COMPOUND : Shape.WORD;
        joined.add(new Piece(piece.start(), end, shape));
      }
      i = next;
    }
    return joined;
  }

  private List<Piece> cliticised(String word, int offset, Shape shape) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int cut : rules.clitics().cuts(word)) {
      pieces.add(part(word, from, cut, offset, shape));
      from = cut;
    }
    pieces.add(part(word, from, word.length(), offset, shape));
    return pieces;
  }

  private Piece part(String word, int from, int to, int offset, Shape shape) {
    if (from > 0 && rules.clitics().taggedWithHost()) {
      return new Piece(offset + from, offset + to, Shape.ENCLITIC);
    }
    boolean compound =
        shape == Shape.COMPOUND && !isHyphen(word.charAt(from)) && hasInnerHyphen(word, from, to);
    return new Piece(offset + from, offset + to, compound ? Shape.COMPOUND : Shape.WORD);
  }

  private static boolean hasInnerHyphen(String word, int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      if (isHyphen(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetters(String text) {
    return text.length() <= Verbatim.LONGEST_WORD && Characters.allLetterUnits(text);
  }
}
