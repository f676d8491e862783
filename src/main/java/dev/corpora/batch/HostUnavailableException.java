package dev.corpora.batch;

/** No process can be had that takes documents through the pipeline; no document's fault. */
final class HostUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  HostUnavailableException(String reason) {
    super("the process that reads the documents cannot work: " + reason);
  }
}
