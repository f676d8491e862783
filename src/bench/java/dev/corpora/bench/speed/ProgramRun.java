package dev.corpora.bench.speed;

import dev.corpora.bench.UnusableInputException;
import dev.corpora.bench.Workplace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A run of the packaged program, start to exit. */
final class ProgramRun {

  private ProgramRun() {}

  /**
   * What a batch costs. A configuration file of this machine's user is not read.
   *
   * @param anew whether documents are processed whatever is known of them
   */
  static ProcessCost cost(
      Workplace workplace, Path output, int workers, boolean anew, String... inputs)
      throws UnusableInputException, IOException, InterruptedException {
    StringBuilder command = new StringBuilder("env XDG_CONFIG_HOME=\"$f\" ");
    command.append(quoted(workplace.program().toString())).append(" batch -q -o \"$f\" -w ");
    command.append(workers).append(anew ? " -f" : "");
    for (String input : inputs) {
      command.append(' ').append(quoted(input));
    }
    return CpuTime.of(command.toString(), List.of(output.toString()), output)
        .orElseThrow(() -> new UnusableInputException("no command 'env' on this system"));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
