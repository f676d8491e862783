package dev.corpora.cli;

/** The program. */
public final class Corpora {

  private Corpora() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    throw new UnsupportedOperationException();
  }
}
