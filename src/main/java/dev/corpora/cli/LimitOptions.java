package dev.corpora.cli;

import dev.corpora.document.ReadLimits;
import java.util.OptionalInt;
import java.util.OptionalLong;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much of one document is read at most; a change here has documents processed again. */
@HelpSection("How much of a document is read")
final class LimitOptions {

  private static final int THOUSAND_CHARACTERS = 1_000;
  private static final int KILOBYTE = 1_024;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private OptionalInt maxPages = ReadLimits.DEFAULTS.maxPages();
  private long maxText = ReadLimits.DEFAULTS.maxText();
  private long maxInflated = ReadLimits.DEFAULTS.maxInflated();
  private int maxRatio = ReadLimits.DEFAULTS.maxRatio();

  @Option(
      names = "--max-pages",
      paramLabel = "N",
      description = "Read only the first N pages of a PDF document. Default: no bound.")
  void setMaxPages(int number) {
    if (number < 1) {
      throw refused("--max-pages must be at least 1, not " + number);
    }
    maxPages = OptionalInt.of(number);
  }

  @Option(
      names = "--max-text",
      paramLabel = "SIZE",
      description = "Read only so many characters of a document (500k, 20M). Default: 20M.")
  void setMaxText(String size) {
    maxText =
        Size.parse(size, THOUSAND_CHARACTERS)
            .orElseThrow(
                () ->
                    refused(
                        "--max-text takes a number of characters such as 500000, 500k or 20M, not '"
                            + size
                            + "'"));
  }

  @Option(
      names = "--max-inflated",
      paramLabel = "SIZE[:RATIO]",
      description = {
        "The bytes that a document's compressed parts may grow to (300M, 2G),",
        "and how many times their size. Default: 1G:200."
      })
  void setMaxInflated(String value) {
    int colon = value.indexOf(':');
    OptionalLong size = Size.parse(colon < 0 ? value : value.substring(0, colon), KILOBYTE);
    OptionalLong ratio =
        colon < 0 ? OptionalLong.of(maxRatio) : Size.parse(value.substring(colon + 1), 1_000);
    if (size.isEmpty() || ratio.isEmpty() || ratio.getAsLong() > Integer.MAX_VALUE) {
      throw refused(
          "--max-inflated takes bytes such as 300M or 2G and, after a colon, a ratio, as in"
              + " 2G:500, not '"
              + value
              + "'");
    }
    maxInflated = size.getAsLong();
    maxRatio = (int) ratio.getAsLong();
  }

  private ParameterException refused(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /** The limits. */
  ReadLimits limits() {
    return new ReadLimits(maxPages, maxText, maxInflated, maxRatio);
  }
}
