package dev.corpora.classify.remote;

/** Is told of each try at a request, by several threads. */
@FunctionalInterface
public interface RequestLog {

  /** A log that nobody reads. */
  RequestLog NONE = tried -> {};

  /** A try has ended. */
  void tried(Try tried);
}
