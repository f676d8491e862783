package dev.corpora.manifest;

/** A file is no manifest that this program can go on from; the message says why. */
final class DamagedManifestException extends Exception {

  private static final long serialVersionUID = 1L;

  DamagedManifestException(String message) {
    super(message);
  }
}
