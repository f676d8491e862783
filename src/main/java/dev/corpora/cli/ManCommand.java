package dev.corpora.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code corpora man}: prints the manual page, made of the same texts as help. */
@Command(
    name = "man",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    description = "Prints the manual page, in the form that man reads.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  corpora man | man -l -                                     read it",
      "  corpora man > /usr/local/share/man/man1/corpora.1          install it"
    })
final class ManCommand implements Callable<Integer> {

  private final Environment environment;

  ManCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    environment.out().print(new ManualPage(Corpora.wholeProgram(environment)).text());
    return ExitCode.OK.code();
  }
}
