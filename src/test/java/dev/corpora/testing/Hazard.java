package dev.corpora.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** What a document can do to the process that reads it, where a title asks for it. */
public enum Hazard {
  /** A loop that heeds nothing. */
  SPIN {
    @Override
    void happen() {
      while (true) {
        Thread.onSpinWait();
      }
    }
  },
  /** To wait for what never comes. */
  SLEEP {
    @Override
    void happen() {
      while (true) {
        LockSupport.park();
      }
    }
  },
  /** To fill the heap. */
  LEAK {
    @Override
    void happen() {
      List<long[]> all = new ArrayList<>();
      while (all.size() < Integer.MAX_VALUE) {
        all.add(new long[1 << 17]);
      }
    }
  },
  /** To call itself without end. */
  DEPTH {
    @Override
    void happen() {
      deeper(0);
    }
  },
  /** To end the process in good order. */
  EXIT {
    @Override
    void happen() {
      System.exit(0);
    }
  },
  /** To end the process at once. */
  HALT {
    @Override
    void happen() {
      Runtime.getRuntime().halt(99);
    }
  },
  /** To start a process that outlives it, and hang. */
  CHILD {
    @Override
    void happen() {
      try {
        new ProcessBuilder("sleep", CHILD_SECONDS).start();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      SPIN.happen();
    }
  },
  /** An error that nobody expects. */
  ERROR {
    @Override
    void happen() {
      throw new LinkageError("as the title asks for");
    }
  };

  /** What the child of {@link #CHILD} sleeps, by which it is found. */
  public static final String CHILD_SECONDS = "86123";

  private static final String PREFIX = "Hazard ";

  abstract void happen();

  /** The title that makes it happen. */
  public String title() {
    return PREFIX + name().toLowerCase(Locale.ROOT);
  }

  /** Lets happen what a title asks for, if it asks for anything. */
  public static void meet(String title) {
    if (title != null && title.startsWith(PREFIX)) {
      valueOf(title.substring(PREFIX.length()).toUpperCase(Locale.ROOT)).happen();
    }
  }

  /** The beginning of a file name that makes it happen before the document is opened. */
  public String fileName() {
    return "parser-" + name().toLowerCase(Locale.ROOT) + "-";
  }

  /** Lets happen what a file name asks for, if it asks for anything. */
  public static void meetInParser(String fileName) {
    for (Hazard hazard : values()) {
      if (fileName.startsWith(hazard.fileName())) {
        hazard.happen();
      }
    }
  }

  private static int deeper(int depth) {
    return depth == Integer.MAX_VALUE ? depth : deeper(depth + 1) + 1;
  }
}
