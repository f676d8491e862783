package dev.corpora.batch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in plain words why an access to the file system failed. */
final class IoFailure {

  private IoFailure() {}

  /** The cause, without the names of exception classes; a file is named where it is known. */
  static String describe(IOException failure) {
    if (failure instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    if (failure instanceof NoSuchFileException missing) {
      return missing.getFile() + " does not exist";
    }
    if (failure instanceof NotDirectoryException file) {
      return file.getFile() + " is not a folder";
    }
    if (failure instanceof FileSystemException named && named.getReason() != null) {
      return named.getReason();
    }
    String message = failure.getMessage();
    return message == null || message.isBlank() ? "the file system reports an error" : message;
  }
}
