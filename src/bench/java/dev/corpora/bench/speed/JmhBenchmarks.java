package dev.corpora.bench.speed;

import dev.corpora.bench.Benchmark;
import dev.corpora.bench.UnusableInputException;
import dev.corpora.bench.Workplace;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs the stages under JMH: the classes of this package whose name ends in {@code Stage}. */
public final class JmhBenchmarks implements Benchmark {

  @Override
  public String usage() {
    return "FOLDER [STAGE] [JMH OPTION...]: stages by themselves, such as ParseStage";
  }

  @Override
  public void run(List<String> arguments, Workplace workplace) throws UnusableInputException {
    if (arguments.isEmpty()) {
      throw new UnusableInputException("wants a folder of documents");
    }
    workplace.out().println(Machine.name());
    List<String> options = new ArrayList<>(List.of("-p", "folder=" + arguments.get(0)));
    options.addAll(arguments.subList(1, arguments.size()));
    try {
      new Runner(new CommandLineOptions(options.toArray(new String[0]))).run();
    } catch (CommandLineOptionException | RunnerException e) {
      throw new UnusableInputException(String.valueOf(e.getMessage()));
    }
  }
}
