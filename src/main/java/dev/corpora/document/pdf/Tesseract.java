package dev.corpora.document.pdf;

import dev.corpora.model.Checkpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The program tesseract, as it is installed. Safe for use by several threads, each of which has a
 * process of its own.
 *
 * @param program its name, or its path
 * @param version as it says itself
 * @param languages the codes that there are data for
 */
record Tesseract(String program, String version, NavigableSet<String> languages) {

  private static final Duration LONGEST_QUESTION = Duration.ofSeconds(20);

  private static final int LEAST_RESOLUTION = 70;

  private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_/-]*");

  /** Data that find out how a page lies, and know no letters. */
  private static final String ORIENTATION = "osd";

  /**
   * Asks the program what it is.
   *
   * @throws OcrUnavailableException where it is not there, or does not answer
   */
  static Tesseract find(String program) throws OcrUnavailableException {
    List<String> version = ask(program, "--version");
    NavigableSet<String> languages = new TreeSet<>();
    for (String line : ask(program, "--list-langs")) {
      if (CODE.matcher(line).matches() && !line.equals(ORIENTATION)) {
        languages.add(line);
      }
    }
    return new Tesseract(program, version.isEmpty() ? "" : version.get(0), languages);
  }

  private static List<String> ask(String program, String question) throws OcrUnavailableException {
    try {
      byte[] answer =
          new ProgramCall(List.of(program, question), LONGEST_QUESTION)
              .run(out -> {}, Checkpoint.NONE);
      return new String(answer, StandardCharsets.UTF_8).lines().map(String::strip).toList();
    } catch (IOException e) {
      throw new OcrUnavailableException(
          "--ocr needs the program tesseract, which cannot be run ("
              + e.getMessage()
              + "); install it (Debian and Ubuntu: apt-get install tesseract-ocr, macOS: brew"
              + " install tesseract), or leave --ocr out");
    }
  }

  /**
   * Reads a page.
   *
   * @param codes the languages, which must be there
   * @param limit the longest that it may take
   * @throws TesseractException where the program fails
   */
  RecognisedText read(PageImage page, List<String> codes, Duration limit, Checkpoint checkpoint)
      throws TesseractException {
    List<String> command = new ArrayList<>(List.of(program, "stdin", "stdout"));
    command.addAll(List.of("-l", String.join("+", codes)));
    command.add("--dpi");
    command.add(String.valueOf(Math.max(LEAST_RESOLUTION, Math.round(page.resolution()))));
    command.add("tsv");
    try {
      byte[] table = new ProgramCall(command, limit).run(page, checkpoint);
      return RecognisedText.parse(new String(table, StandardCharsets.UTF_8), page.pointsPerPixel());
    } catch (IOException e) {
      throw new TesseractException(e);
    }
  }
}
