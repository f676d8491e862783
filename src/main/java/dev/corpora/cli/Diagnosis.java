package dev.corpora.cli;

/**
 * What was found of one thing that the program needs or can use.
 *
 * @param subject a word or two
 * @param detail what is there, or what is wrong with it
 * @param purpose what it is for, and what to do where it is missing
 */
record Diagnosis(String subject, State state, String detail, String purpose) {

  /** How a thing stands. */
  enum State {
    /** There, and good. */
    GOOD("ok", ExitCode.OK),
    /** Not there, and not needed unless it is asked for. */
    ABSENT("absent", ExitCode.OK),
    /** The output could not be written. */
    NOT_WRITABLE("FAULT", ExitCode.CANNOT_CREATE),
    /** The program cannot do its work. */
    BROKEN("FAULT", ExitCode.SOFTWARE);

    private final String word;
    private final ExitCode exit;

    State(String word, ExitCode exit) {
      this.word = word;
      this.exit = exit;
    }

    /** As it is printed. */
    String word() {
      return word;
    }

    /** How a program ends that finds this. */
    ExitCode exit() {
      return exit;
    }
  }

  static Diagnosis good(String subject, String detail, String purpose) {
    return new Diagnosis(subject, State.GOOD, detail, purpose);
  }

  static Diagnosis absent(String subject, String detail, String purpose) {
    return new Diagnosis(subject, State.ABSENT, detail, purpose);
  }
}
