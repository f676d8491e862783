package dev.corpora.document;

import java.io.IOException;

/** Another program has locked a document; the message is a sentence that says which, if known. */
public final class DocumentLockedException extends IOException {

  private static final long serialVersionUID = 1L;

  DocumentLockedException(String message) {
    super(message);
  }
}
