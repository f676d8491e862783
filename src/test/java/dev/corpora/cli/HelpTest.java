package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {

  private static CommandLine program() {
    CommandLine program = new CommandLine(CommandSpec.create().name("corpora"));
    Commands.addAllTo(program, TestEnvironment.of(new StringWriter(), new StringWriter()));
    return program;
  }

  private static String help(CommandLine command) {
    StringWriter text = new StringWriter();
    command.usage(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void everyOptionStandsOnceUnderAHeading() {
    CommandLine batch = program().getSubcommands().get("batch");

    String help = help(batch);

    assertThat(OptionSections.of(batch.getCommandSpec()).keySet())
        .contains("Which documents", "What comes out", "How the batch runs")
        .last()
        .isEqualTo("Options");
    for (OptionSpec option : batch.getCommandSpec().options()) {
      String name = option.longestName().replace("--recursive", "--[no-]recursive");
      assertThat(
              help.lines()
                  .filter(line -> line.matches("(  -., |  -. |      )\\Q" + name + "\\E([= ].*)?")))
          .as(name)
          .hasSize(1);
    }
  }

  /** The table itself is held against the code where that is. */
  @Test
  void theReadmeSaysWhatAChangeOfEachOptionCostsThatChangesVocabularies() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int begin = readme.indexOf("## What a changed option costs");
    String table = readme.substring(begin, readme.indexOf("\n## ", begin));
    Map<String, List<OptionSpec>> sections =
        OptionSections.of(program().getSubcommands().get("batch").getCommandSpec());
    for (String section : List.of("What the vocabularies hold", "How much of a document is read")) {
      for (OptionSpec option : sections.get(section)) {
        // A password only decides whether there is a vocabulary.
        if (!option.longestName().equals("--password-file")) {
          assertThat(table).as(section).contains("`" + option.longestName() + "`");
        }
      }
    }
  }

  /** The list shows the first line of each description. */
  @Test
  void theListOfCommandsHasAWholeSentenceForEach() {
    for (CommandLine command : program().getSubcommands().values()) {
      assertThat(command.getCommandSpec().usageMessage().description()[0])
          .as(command.getCommandName())
          .endsWith(".")
          .hasSizeLessThan(80);
    }
  }

  @Test
  void everyCommandSaysWhatItIsForAndHowItEnds() {
    for (CommandLine command : List.copyOf(program().getSubcommands().values())) {
      assertThat(command.getCommandSpec().usageMessage().description())
          .as(command.getCommandName())
          .isNotEmpty();
      assertThat(help(command)).contains("Exit codes:");
    }
  }
}
