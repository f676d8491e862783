package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
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
