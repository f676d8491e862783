package dev.corpora.cli;

import dev.corpora.report.Terminal;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The environment of this process. */
final class ProcessEnvironment {

  /**
   * Set by the launcher where standard error is a terminal that can move its cursor. Java itself
   * cannot tell: {@code System.console()} speaks of standard input and output.
   */
  private static final String SIZE_PROPERTY = "corpora.terminal.size";

  private ProcessEnvironment() {}

  static Environment create() {
    Charset charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
    Map<String, String> variables = System.getenv();
    return new Environment(
        System.in,
        writer(System.out, charset),
        writer(System.err, charset),
        terminal(charset),
        configFiles(variables),
        Clock.systemUTC(),
        variable(variables, "SOURCE_DATE_EPOCH"),
        name -> variable(variables, name),
        System::nanoTime,
        new ProcessSignals(),
        Runtime.getRuntime()::halt,
        LibraryLogging.ofProcess(),
        config -> BatchRun.of(config, name -> variable(variables, name)));
  }

  private static Optional<String> variable(Map<String, String> variables, String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
  }

  private static PrintWriter writer(PrintStream stream, Charset charset) {
    return new PrintWriter(new OutputStreamWriter(stream, charset));
  }

  private static Terminal terminal(Charset charset) {
    Optional<Terminal.Size> size = TerminalSize.parse(System.getProperty(SIZE_PROPERTY, ""));
    return size.isEmpty() ? Terminal.NONE : new Terminal(size, charset.newEncoder().canEncode('█'));
  }

  private static List<Path> configFiles(Map<String, String> variables) {
    String home = System.getProperty("user.home", "");
    String folder = variables.getOrDefault("XDG_CONFIG_HOME", "");
    Path configuration = folder.isEmpty() ? Path.of(home, ".config") : Path.of(folder);
    Path folderOfProgram = configuration.resolve("corpora");
    return Stream.of(Path.of(""), folderOfProgram)
        .flatMap(place -> ConfigFile.NAMES.stream().map(place::resolve))
        .toList();
  }
}
