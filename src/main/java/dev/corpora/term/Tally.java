package dev.corpora.term;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How often each of a few things occurs, in the order in which they were first met. Most candidates
 * have one form, one pattern and no container at all: a hash map for each of these would be nine
 * tenths of what a document's candidates take of memory, and making it most of the time that they
 * take. Things are looked for one by one as long as there are few, and by hash from then on, so
 * that no candidate costs more than its occurrences. Not safe for use by several threads.
 */
final class Tally<T> implements Iterable<Tally.Count<T>> {

  /** One thing with its count. */
  static final class Count<T> {
    private final T thing;
    private int count;
    private @Nullable Count<T> next;

    private Count(T thing) {
      this.thing = thing;
    }

    T thing() {
      return thing;
    }

    int count() {
      return count;
    }

    /** Counts one more. */
    void increment() {
      count++;
    }
  }

  /** From so many things on they are looked for by hash. */
  private static final int MANY = 8;

  private @Nullable Count<T> first;
  private @Nullable Count<T> last;
  private @Nullable Map<T, Count<T>> byThing;
  private int size;

  /** Counts a thing once more; gives its count to go on with. */
  Count<T> add(T thing) {
    return add(thing, 1);
  }

  /** Counts a thing so many times more. */
  Count<T> add(T thing, int times) {
    Count<T> known = find(thing);
    if (known == null) {
      known = append(thing);
    }
    known.count += times;
    return known;
  }

  /** Counts all that another tally has. */
  void addAll(Tally<T> other) {
    other.forEach((thing, count) -> add(thing, count));
  }

  /** How many different things there are. */
  int size() {
    return size;
  }

  /** The thing that was met first. */
  T first() {
    Count<T> known = first;
    if (known == null) {
      throw new NoSuchElementException("nothing was counted");
    }
    return known.thing;
  }

  /** Passes each thing with its count, in the order in which they were met. */
  void forEach(ObjIntConsumer<? super T> consumer) {
    for (Count<T> at = first; at != null; at = at.next) {
      consumer.accept(at.thing, at.count);
    }
  }

  @Override
  public Iterator<Count<T>> iterator() {
    return new Iterator<>() {
      private @Nullable Count<T> at = first;

      @Override
      public boolean hasNext() {
        return at != null;
      }

      @Override
      public Count<T> next() {
        Count<T> found = at;
        if (found == null) {
          throw new NoSuchElementException();
        }
        at = found.next;
        return found;
      }
    };
  }

  private @Nullable Count<T> find(T thing) {
    if (byThing != null) {
      return byThing.get(thing);
    }
    for (Count<T> at = first; at != null; at = at.next) {
      if (at.thing.equals(thing)) {
        return at;
      }
    }
    return null;
  }

  private Count<T> append(T thing) {
    Count<T> added = new Count<>(thing);
    if (last == null) {
      first = added;
    } else {
      last.next = added;
    }
    last = added;
    size++;
    if (byThing != null) {
      byThing.put(thing, added);
    } else if (size == MANY) {
      Map<T, Count<T>> index = new HashMap<>(4 * MANY);
      for (Count<T> at = first; at != null; at = at.next) {
        index.put(at.thing, at);
      }
      byThing = index;
    }
    return added;
  }
}
