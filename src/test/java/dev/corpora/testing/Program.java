package dev.corpora.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program, run as a child process as a user runs it. */
public final class Program {

  /** How long any run in a test may take before it is taken for hung. */
  private static final long LIMIT_SECONDS = 180;

  private final Path scratch;
  private final Map<String, String> environment = new HashMap<>();
  private File input = new File("/dev/null");
  private List<String> launcher = List.of(System.getProperty("corpora.program", "target/corpora"));

  /** A program whose streams are kept in a scratch folder. */
  public Program(Path scratch) {
    this.scratch = scratch;
    environment.put("SOURCE_DATE_EPOCH", "1767225600");
    environment.put("XDG_CONFIG_HOME", scratch.resolve("config").toString());
  }

  /** Sets a variable of the environment. */
  public Program environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Gives the runs that follow a file for their standard input, in place of nothing. */
  public Program input(Path file) {
    input = file.toFile();
    return this;
  }

  /** Starts another command instead of the packaged file, such as {@code java -cp …}. */
  public Program launcher(List<String> command) {
    launcher = List.copyOf(command);
    return this;
  }

  /** What a run left. */
  public record Exit(int code, String out, String err) {}

  /** A run that goes on. */
  public static final class Running {
    private final Process process;
    private final Path out;
    private final Path err;

    private Running(Process process, Path out, Path err) {
      this.process = process;
      this.out = out;
      this.err = err;
    }

    /** The process. */
    public Process process() {
      return process;
    }

    /** What it has written to standard error so far. */
    public String errSoFar() throws IOException {
      return Files.readString(err);
    }

    /** Sends a signal by its name, such as TERM or INT. */
    public void signal(String name) throws IOException, InterruptedException {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }

    /** Waits for its end. */
    public Exit await() throws IOException, InterruptedException {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the program hangs; so far: " + errSoFar());
      }
      return new Exit(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    }
  }

  /** Starts the program. */
  public Running start(Object... arguments) throws IOException {
    List<String> command = new ArrayList<>(launcher);
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Path out = Files.createTempFile(scratch, "out", ".txt");
    Path err = Files.createTempFile(scratch, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(scratch.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(input))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    return new Running(builder.start(), out, err);
  }

  /** Runs the program to its end. */
  public Exit run(Object... arguments) throws IOException, InterruptedException {
    return start(arguments).await();
  }
}
