package dev.corpora.cli;

import dev.corpora.batch.BatchException;
import dev.corpora.batch.BatchException.Reason;
import dev.corpora.document.DocumentDiscovery;
import dev.corpora.document.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads lists of inputs: UTF-8 text with a path a line, or with a NUL character after each. Empty
 * lines are passed over. Each path is looked at once, so that what is wrong with it is told with
 * its line.
 */
final class InputLists {

  private static final String STANDARD_INPUT = "-";

  private final InputStream standardInput;
  private final boolean nul;

  InputLists(InputStream standardInput, boolean nul) {
    this.standardInput = standardInput;
    this.nul = nul;
  }

  /**
   * The inputs of all lists, in their order.
   *
   * @throws BatchException where a list cannot be read, or a path of it is no input; the message
   *     names list and line
   */
  List<Path> read(List<Path> lists) throws BatchException {
    List<Path> inputs = new ArrayList<>();
    for (Path list : lists) {
      boolean isStandardInput = list.toString().equals(STANDARD_INPUT);
      String name = isStandardInput ? "standard input" : list.toString();
      String[] entries = text(list, name, isStandardInput).split(nul ? "\0" : "\r?\n", -1);
      for (int i = 0; i < entries.length; i++) {
        if (!entries[i].isEmpty()) {
          String place = name + (nul ? ", entry " : ", line ") + (i + 1) + ": ";
          inputs.add(input(entries[i], place));
        }
      }
    }
    return inputs;
  }

  private String text(Path list, String name, boolean isStandardInput) throws BatchException {
    try {
      byte[] bytes = isStandardInput ? standardInput.readAllBytes() : Files.readAllBytes(list);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw refused(Reason.BAD_INPUT, name, "does not exist; check --from-file");
    } catch (AccessDeniedException e) {
      throw refused(Reason.INPUT_FORBIDDEN, name, "cannot be read; give yourself permission to");
    } catch (CharacterCodingException e) {
      throw refused(Reason.BAD_INPUT, name, "is not UTF-8 text; write one path a line");
    } catch (IOException e) {
      throw refused(Reason.BAD_INPUT, name, "cannot be read: " + e.getMessage());
    }
  }

  private Path input(String entry, String place) throws BatchException {
    try {
      Path input = Path.of(entry);
      DocumentDiscovery.check(input);
      return input;
    } catch (InvalidPathException e) {
      throw new BatchException(
          Reason.BAD_INPUT,
          place
              + "is no path: "
              + e.getReason()
              + (entry.indexOf('\0') >= 0 ? "; for paths that end with NUL write -0" : ""));
    } catch (InputException e) {
      throw new BatchException(
          e.reason() == InputException.Reason.FORBIDDEN ? Reason.INPUT_FORBIDDEN : Reason.BAD_INPUT,
          place + e.getMessage());
    }
  }

  private static BatchException refused(Reason reason, String list, String problem) {
    return new BatchException(reason, "the list of inputs " + list + " " + problem);
  }
}
