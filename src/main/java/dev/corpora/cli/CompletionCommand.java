package dev.corpora.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code corpora completion}: prints what a shell needs to complete the program's words. */
@Command(
    name = "completion",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Prints a script that has a shell complete commands and options.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(corpora completion bash)           in ~/.bashrc, or in ~/.zshrc with zsh",
      "  corpora completion fish > ~/.config/fish/completions/corpora.fish"
    })
final class CompletionCommand implements Callable<Integer> {

  private final Environment environment;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "<shell>", description = "bash, zsh or fish.")
  private String shell = "";

  CompletionCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    CommandLine program = Corpora.wholeProgram(environment);
    String script =
        switch (shell.toLowerCase(Locale.ROOT)) {
          // The script for bash makes itself understood in zsh.
          case "bash", "zsh" -> AutoComplete.bash("corpora", program);
          case "fish" -> new FishCompletion(program).script();
          default ->
              throw new ParameterException(
                  spec.commandLine(), "completion is for bash, zsh or fish, not '" + shell + "'");
        };
    environment.out().print(script);
    return ExitCode.OK.code();
  }
}
