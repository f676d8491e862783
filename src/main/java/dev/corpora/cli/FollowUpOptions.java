package dev.corpora.cli;

import picocli.CommandLine.Option;

/** What is made of the vocabularies when the run is over. */
@HelpSection("What is made in the end")
final class FollowUpOptions {

  @Option(
      names = "--consolidate",
      description = "Merge all vocabularies of the output folder into master.vocab.json.")
  private boolean consolidate;

  /** What these options ask for. */
  FollowUp followUp(Environment environment) {
    return new FollowUp(environment, consolidate);
  }
}
