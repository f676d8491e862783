package dev.corpora.model;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The tokens of a sentence in their order. Kept is where each begins and which word it is; the
 * token itself is made when it is asked for, since a long document has hundreds of thousands, of
 * ten thousand different words. Immutable.
 */
public final class Tokens extends AbstractList<Token> implements RandomAccess {

  private final Lexeme[] lexemes;
  private final int[] starts;

  private Tokens(Lexeme[] lexemes, int[] starts) {
    this.lexemes = lexemes;
    this.starts = starts;
  }

  /** Those of a list, each of which ends where its text does. */
  public static Tokens of(List<Token> tokens) {
    Builder builder = new Builder(tokens.size());
    for (Token token : tokens) {
      builder.add(token.start(), new Lexeme(token.text(), token.pos(), token.lemma()));
    }
    return builder.build();
  }

  /** Takes tokens one after the other; for one thread. */
  public static final class Builder {
    private final Lexeme[] lexemes;
    private final int[] starts;
    private int size;

    /** For so many tokens at most. */
    public Builder(int most) {
      this.lexemes = new Lexeme[most];
      this.starts = new int[most];
    }

    /** Adds the next token, which begins there. */
    public void add(int start, Lexeme lexeme) {
      lexemes[size] = lexeme;
      starts[size] = start;
      size++;
    }

    /** The tokens so far; none can be added afterwards. */
    public Tokens build() {
      return size == starts.length
          ? new Tokens(lexemes, starts)
          : new Tokens(Arrays.copyOf(lexemes, size), Arrays.copyOf(starts, size));
    }
  }

  @Override
  public Token get(int index) {
    Lexeme lexeme = lexemes[Objects.checkIndex(index, starts.length)];
    return new Token(lexeme.text(), starts[index], end(index), lexeme.pos(), lexeme.lemma());
  }

  @Override
  public int size() {
    return starts.length;
  }

  /** The text of a token. */
  public String text(int index) {
    return lexemes[index].text();
  }

  /** The part of speech of a token. */
  public PartOfSpeech pos(int index) {
    return lexemes[index].pos();
  }

  /** The base form of a token. */
  public String lemma(int index) {
    return lexemes[index].lemma();
  }

  /** The first character of a token, counted from the sentence's first. */
  public int start(int index) {
    return starts[index];
  }

  /** The character after the last of a token, counted likewise. */
  public int end(int index) {
    return starts[index] + lexemes[index].text().length();
  }
}
