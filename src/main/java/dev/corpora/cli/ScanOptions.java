package dev.corpora.cli;

import dev.corpora.document.OcrOptions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether scanned pages are read, and in which languages. */
@HelpSection("Scanned pages")
final class ScanOptions {

  private static final Pattern CODES =
      Pattern.compile("[A-Za-z][A-Za-z0-9_/-]*(\\+[A-Za-z][A-Za-z0-9_/-]*)*");

  private static final Pattern PLUS = Pattern.compile("\\+");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--ocr",
      description =
          "Read PDF pages that are images, with the program tesseract. Takes seconds a page.")
  private boolean ocr;

  private List<String> languages = List.of();

  @Option(
      names = "--ocr-languages",
      paramLabel = "CODES",
      description = "With --ocr: tesseract's languages (eng+deu). Default: by document.")
  void setLanguages(String codes) {
    if (!CODES.matcher(codes).matches()) {
      throw new ParameterException(
          command.commandLine(),
          "--ocr-languages takes tesseract's codes such as eng, deu or eng+deu, not '"
              + codes
              + "'");
    }
    languages = List.of(PLUS.split(codes, -1));
  }

  /** How scanned pages are read; empty where they are not. */
  Optional<OcrOptions> ocr() {
    if (!ocr && !languages.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "--ocr-languages is of use with --ocr only: add --ocr");
    }
    return ocr ? Optional.of(new OcrOptions(languages)) : Optional.empty();
  }
}
