package dev.corpora.cli;

import dev.corpora.batch.Stage;
import dev.corpora.batch.StageOptions;
import dev.corpora.batch.StageRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which stages are run, and how much of what they find is kept. */
@HelpSection("Which stages run")
final class StagesOptions {

  private static final int KILOBYTE = 1_024;
  private static final String NONE = "none";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private StageRange range = StageRange.ALL;
  private long keptBytes = StageOptions.DEFAULT_KEPT_BYTES;

  @Option(
      names = "--stages",
      paramLabel = "LIST",
      description = {
        "Run only these stages, which follow each other: parse,extract,classify,write.",
        "Those before them are taken from what an earlier run kept."
      })
  void setStages(String list) {
    List<Stage> stages = new ArrayList<>();
    for (String name : list.split(",", -1)) {
      stages.add(stage(name.strip()));
    }
    try {
      range = StageRange.of(stages);
    } catch (IllegalArgumentException e) {
      throw refused(
          "--stages takes stages that follow each other in the order parse,extract,classify,write,"
              + " not '"
              + list
              + "'");
    }
  }

  private Stage stage(String name) {
    for (Stage stage : Stage.values()) {
      if (stage.id().equals(name.toLowerCase(Locale.ROOT))) {
        return stage;
      }
    }
    throw refused("--stages takes parse, extract, classify and write, not '" + name + "'");
  }

  @Option(
      names = "--keep-stages",
      paramLabel = "SIZE",
      description = {
        "How much of what stages find is kept in the output folder, so that a change",
        "of an option redoes only what it affects: 500M, 2G or none. Default: 1G."
      })
  void setKeepStages(String size) {
    if (size.strip().toLowerCase(Locale.ROOT).equals(NONE)) {
      keptBytes = 0;
      return;
    }
    keptBytes =
        Size.parse(size, KILOBYTE)
            .orElseThrow(
                () ->
                    refused(
                        "--keep-stages takes bytes such as 500M or 2G, or none, not '"
                            + size
                            + "'"));
  }

  private ParameterException refused(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /** The options. */
  StageOptions options() {
    if (keptBytes == 0 && !range.equals(StageRange.ALL)) {
      throw refused(
          "--stages "
              + range
              + " needs what stages find to be kept: leave out --keep-stages none, or --stages");
    }
    return new StageOptions(range, keptBytes);
  }
}
