package dev.corpora.batch;

/** Hears how an attempt gets on. Called by one thread at a time. */
@FunctionalInterface
interface AttemptListener {

  /** A stage begins. */
  void stage(Stage stage);

  /** So many pages, or chapters, are read. Told a few times a second at most. */
  default void pages(int done) {}
}
