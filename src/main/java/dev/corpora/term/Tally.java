package dev.corpora.term;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How often each of a few things occurs, in the order in which they were first met. Most candidates
 * have one form, one pattern and no container at all: an object for each thing, or a hash map,
 * would be half of what a document's candidates take of memory, and what the garbage collector goes
 * through again and again. So a single thing stands in the tally itself and further ones in arrays;
 * they are looked for one by one as long as there are few, and by hash from then on, so that no
 * candidate costs more than its occurrences. Not safe for use by several threads.
 */
final class Tally<T> {

  /** Things from the second on, with what is counted of each at the same position. */
  private static final class Others {

    /** From so many of them on they are looked for by hash. */
    private static final int MANY = 8;

    private Object[] things = new Object[2];
    private int[] counts = new int[2];

    /** One more than the position of a thing, at the place that its hash gives; 0 for none. */
    private int @Nullable [] slots;

    /** The position of a thing among the first so many; -1 where it is none of them. */
    int find(Object thing, int size) {
      int[] index = slots;
      if (index == null) {
        for (int i = 0; i < size; i++) {
          if (things[i].equals(thing)) {
            return i;
          }
        }
        return -1;
      }
      return index[slot(index, thing)] - 1;
    }

    private int slot(int[] index, Object thing) {
      int hash = thing.hashCode();
      int slot = (hash ^ hash >>> 16) & index.length - 1;
      while (index[slot] != 0 && !things[index[slot] - 1].equals(thing)) {
        slot = slot + 1 & index.length - 1;
      }
      return slot;
    }

    /** Adds a thing, which is none of the first so many, behind them. */
    void append(Object thing, int size) {
      if (size == things.length) {
        things = Arrays.copyOf(things, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
      }
      things[size] = thing;
      int[] index = slots;
      if (index != null && 2 * size < index.length) {
        index[slot(index, thing)] = size + 1;
      } else if (size >= MANY) {
        slots = indexOf(size + 1);
      }
    }

    private int[] indexOf(int size) {
      int[] index = new int[4 * Integer.highestOneBit(size)];
      for (int i = 0; i < size; i++) {
        index[slot(index, things[i])] = i + 1;
      }
      return index;
    }
  }

  private @Nullable T first;
  private int firstCount;
  private int size;
  private @Nullable Others others;

  /** Counts a thing once more. */
  void add(T thing) {
    add(thing, 1);
  }

  /** Counts a thing so many times more. */
  void add(T thing, int times) {
    if (size == 0) {
      first = thing;
      size = 1;
    }
    if (thing.equals(first)) {
      firstCount += times;
      return;
    }
    Others rest = others;
    if (rest == null) {
      rest = new Others();
      others = rest;
    }
    int at = rest.find(thing, size - 1);
    if (at < 0) {
      at = size - 1;
      rest.append(thing, at);
      size++;
    }
    rest.counts[at] += times;
  }

  /** Counts all that another tally has. */
  void addAll(Tally<? extends T> other) {
    other.forEach((thing, count) -> add(thing, count));
  }

  /** How often a thing was counted. */
  int count(T thing) {
    if (thing.equals(first)) {
      return firstCount;
    }
    int at = others == null ? -1 : others.find(thing, size - 1);
    return at < 0 ? 0 : countAt(at + 1);
  }

  /** How many different things there are. */
  int size() {
    return size;
  }

  /** The thing that was met first. */
  T first() {
    return thingAt(0);
  }

  /** The thing at a position in the order in which they were met. */
  @SuppressWarnings("unchecked") // Nothing else is put there.
  T thingAt(int position) {
    if (position == 0 && first != null) {
      return first;
    }
    if (position <= 0 || position >= size || others == null) {
      throw new NoSuchElementException("nothing was counted there");
    }
    return (T) others.things[position - 1];
  }

  /** How often the thing at that position was counted. */
  int countAt(int position) {
    return position == 0 || others == null ? firstCount : others.counts[position - 1];
  }

  /** Passes each thing with its count, in the order in which they were met. */
  void forEach(ObjIntConsumer<? super T> consumer) {
    for (int i = 0; i < size; i++) {
      consumer.accept(thingAt(i), countAt(i));
    }
  }
}
