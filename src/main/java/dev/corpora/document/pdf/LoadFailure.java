package dev.corpora.document.pdf;

import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Says in plain words why a document could not be opened. */
final class LoadFailure {

  private static final int EDGE = 1024;

  private LoadFailure() {}

  /**
   * The problem behind a failure.
   *
   * @param passwordGiven whether a password was tried that was not empty
   */
  static Problem explain(Throwable failure, Path file, boolean passwordGiven) {
    if (failure instanceof NoSuchFileException) {
      return unreadable("the document is no longer there");
    }
    if (failure instanceof AccessDeniedException) {
      return new Problem(FailureKind.NO_PERMISSION, "there is no permission to read the document");
    }
    if (failure instanceof InvalidPasswordException) {
      return new Problem(
          FailureKind.ENCRYPTED,
          passwordGiven
              ? "the password given for the document is wrong; correct it in the password file"
              : "the document needs a password; give it with --password-file");
    }
    if (failure instanceof StackOverflowError) {
      return unreadable("the document's structure is nested too deeply to be read");
    }
    if (failure instanceof LinkageError) {
      return unreadable(
          "reading the document takes a part of the PDF library that is missing here");
    }
    String message = String.valueOf(failure.getMessage());
    if (message.contains("decryption material is not compatible")) {
      return new Problem(
          FailureKind.ENCRYPTED,
          "the document is encrypted to a certificate, which cannot be opened here; supply a copy without"
              + " encryption");
    }
    if (message.contains("No security handler for filter")) {
      return new Problem(
          FailureKind.ENCRYPTED,
          "the document is encrypted by a scheme that cannot be opened here; supply a copy without"
              + " encryption");
    }
    return unreadable(fault(file));
  }

  private static Problem unreadable(String message) {
    return new Problem(FailureKind.UNREADABLE, message);
  }

  /** What is wrong with a file, judged by its first and last bytes. */
  private static String fault(Path file) {
    String head;
    String tail;
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      if (in.length() == 0) {
        return "the document is empty";
      }
      head = read(in, 0);
      tail = read(in, Math.max(0, in.length() - EDGE));
    } catch (IOException e) {
      return "the document cannot be read: the system reports an input error";
    }
    if (!head.contains("%PDF-")) {
      return "the document is not a PDF" + whatElse(head);
    }
    if (!tail.contains("%%EOF")) {
      return "the document is cut off or damaged: its end is missing; get it again";
    }
    return "the document is damaged: its structure cannot be understood";
  }

  private static String read(RandomAccessFile in, long from) throws IOException {
    byte[] bytes = new byte[(int) Math.min(EDGE, in.length() - from)];
    in.seek(from);
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String whatElse(String head) {
    String start = head.stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return " but a web page";
    }
    if (start.startsWith("pk\u0003\u0004")) {
      return " but a zip archive, as EPUB and office documents are";
    }
    if (start.startsWith("%!ps")) {
      return " but PostScript";
    }
    return "";
  }
}
