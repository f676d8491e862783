package dev.corpora.term;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The occurrences of a candidate as numbers in a row: a long document has hundreds of thousands of
 * them, and each would be an object that the garbage collector goes through for as long as the
 * document is in work. Not safe for use by several threads.
 */
final class Mentions extends AbstractList<Mention> implements RandomAccess {

  private static final int WIDTH = 3;

  private static final Comparator<Mention> IN_ORDER_OF_TEXT =
      Comparator.comparingInt(Mention::sentence).thenComparingInt(Mention::start);

  private int[] places = new int[WIDTH];
  private int size;

  /** Adds one behind the others. */
  @Override
  public boolean add(Mention mention) {
    int at = WIDTH * size;
    if (at == places.length) {
      places = Arrays.copyOf(places, 2 * at);
    }
    places[at] = mention.sentence();
    places[at + 1] = mention.start();
    places[at + 2] = mention.end();
    size++;
    return true;
  }

  /** Adds those of another candidate where they belong in the text. */
  void merge(Mentions other) {
    List<Mention> all = new ArrayList<>(size + other.size);
    all.addAll(this);
    all.addAll(other);
    all.sort(IN_ORDER_OF_TEXT);
    size = 0;
    all.forEach(this::add);
  }

  @Override
  public Mention get(int index) {
    int at = WIDTH * Objects.checkIndex(index, size);
    return new Mention(places[at], places[at + 1], places[at + 2]);
  }

  /** The position in the document of the sentence of one of them. */
  int sentence(int index) {
    return places[WIDTH * Objects.checkIndex(index, size)];
  }

  @Override
  public int size() {
    return size;
  }
}
