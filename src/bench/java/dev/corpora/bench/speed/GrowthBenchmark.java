package dev.corpora.bench.speed;

import dev.corpora.bench.Benchmark;
import dev.corpora.bench.UnusableInputException;
import dev.corpora.bench.Workplace;
import java.io.IOException;
import java.util.List;

/** Whether twice as much takes twice the time: pages, tokens of one document, documents. */
public final class GrowthBenchmark implements Benchmark {

  private static final List<String> ALL = List.of("pages", "tokens", "documents");

  @Override
  public String usage() {
    return "[pages] [tokens] [documents]: how time grows with what there is of it, which it makes";
  }

  @Override
  public void run(List<String> arguments, Workplace workplace)
      throws UnusableInputException, IOException, InterruptedException {
    workplace.out().println(Machine.name());
    for (String what : arguments.isEmpty() ? ALL : arguments) {
      switch (what) {
        case "pages" -> PageGrowth.print(workplace);
        case "tokens" -> TokenGrowth.print(workplace);
        case "documents" -> DocumentGrowth.print(workplace);
        default -> throw new UnusableInputException("'" + what + "' is none of " + ALL);
      }
    }
  }
}
