package dev.corpora.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A cluster of Spark on this machine: a master and workers, each a process, of Spark's own jars.
 */
final class StandaloneCluster implements AutoCloseable {

  /** How long a process may take to start before it is taken for hung. */
  private static final long LIMIT_NANOS = 90_000_000_000L;

  private static final Pattern ADDRESS = Pattern.compile("Starting Spark master at (spark://\\S+)");

  private final Path home;
  private final Path scratch;
  private final List<Started> workers = new ArrayList<>();
  private final Started master;
  private final String address;

  /** A process, and what it says. */
  private record Started(Process process, Path log) {}

  /**
   * Starts a master and so many workers of a core each.
   *
   * @param home a folder with Spark's jars in {@code jars}
   * @param scratch for logs and what the workers write
   */
  StandaloneCluster(Path home, Path scratch, int workers) throws IOException, InterruptedException {
    this.home = home;
    this.scratch = scratch;
    this.master =
        start(
            "master",
            "org.apache.spark.deploy.master.Master",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--webui-port",
            "0");
    this.address = awaited(master, ADDRESS).group(1);
    for (int i = 0; i < workers; i++) {
      addWorker();
    }
  }

  /** Starts another worker. */
  void addWorker() throws IOException, InterruptedException {
    Started worker =
        start(
            "worker" + workers.size(),
            "org.apache.spark.deploy.worker.Worker",
            "--host",
            "127.0.0.1",
            "--port",
            "0",
            "--webui-port",
            "0",
            "--cores",
            "1",
            "--memory",
            "1g",
            "--work-dir",
            scratch.resolve("work").toString(),
            address);
    awaited(worker, Pattern.compile("Successfully registered with master"));
    workers.add(worker);
  }

  /** Kills the first worker that lives, with its executor and all that this has started. */
  void killAWorker() {
    Process worker =
        workers.stream().map(Started::process).filter(Process::isAlive).findFirst().orElseThrow();
    List<ProcessHandle> executors = worker.descendants().toList();
    worker.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
  }

  private Started start(String name, String mainClass, String... arguments) throws IOException {
    List<String> command = java(List.of("-Xmx256m"));
    command.add(mainClass);
    command.addAll(List.of(arguments));
    Path log = scratch.resolve(name + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment());
    return new Started(builder.start(), log);
  }

  private static Matcher awaited(Started started, Pattern line)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + LIMIT_NANOS;
    while (System.nanoTime() < end && started.process().isAlive()) {
      Matcher found = line.matcher(Files.readString(started.log()));
      if (found.find()) {
        return found;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("does not start: " + Files.readString(started.log()));
  }

  /** The command that submits a job; the job's own arguments are to follow. */
  List<String> submission(Path jar, Map<String, String> settings) {
    List<String> command = java(List.of("-Xmx512m"));
    command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", address));
    settings.forEach((name, value) -> command.addAll(List.of("--conf", name + "=" + value)));
    command.addAll(List.of("--class", "dev.corpora.spark.CorporaJob", jar.toString()));
    return command;
  }

  /** As Spark's own scripts start Java. */
  private List<String> java(List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    for (String opened :
        List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "jdk.internal.ref",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.security.action",
            "sun.util.calendar")) {
      command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", home.resolve("jars") + "/*"));
    return command;
  }

  /** What Spark's processes are to find in their environment. */
  Map<String, String> environment() {
    return Map.of(
        "SPARK_HOME", home.toString(),
        "SPARK_SCALA_VERSION", "2.13",
        "SPARK_LOCAL_IP", "127.0.0.1");
  }

  @Override
  public void close() {
    Stream.concat(workers.stream(), Stream.of(master))
        .map(Started::process)
        .forEach(
            process -> {
              List<ProcessHandle> children = process.descendants().toList();
              process.destroyForcibly();
              children.forEach(ProcessHandle::destroyForcibly);
            });
  }
}
