package dev.corpora.classify.remote;

import dev.corpora.model.ModelRequest;

/** Is told of each try at a request, by several threads. */
@FunctionalInterface
public interface RequestLog {

  /** A log that nobody reads. */
  RequestLog NONE = tried -> {};

  /** A try has ended. */
  void tried(ModelRequest tried);
}
