package dev.corpora.cli;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The log messages of the libraries, which all arrive at {@code java.util.logging}. */
@FunctionalInterface
interface LibraryLogging {

  /** Shows warnings of the libraries, or nothing. */
  void show(boolean warnings);

  /** The process's own. */
  static LibraryLogging ofProcess() {
    return warnings -> {
      Level level = warnings ? Level.WARNING : Level.OFF;
      Logger root = Logger.getLogger("");
      root.setLevel(level);
      for (Handler handler : root.getHandlers()) {
        handler.setLevel(level);
      }
    };
  }
}
