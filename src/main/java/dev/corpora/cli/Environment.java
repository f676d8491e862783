package dev.corpora.cli;

import dev.corpora.report.Terminal;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/**
 * What a command may use of the world outside.
 *
 * @param in standard input: a list of inputs, where one is announced
 * @param out standard output: only what was asked for
 * @param err standard error: progress and messages
 * @param terminal what standard error is connected to
 * @param configFiles where a configuration file may stand, the first that exists counts
 * @param clock gives the times that are written down
 * @param sourceDateEpoch the time that outputs carry instead, in seconds since 1970, as
 *     reproducible builds set it (reproducible-builds.org/specs); unchecked
 * @param variable the value of an environment variable; empty where it is not set or has none
 * @param nanoTime measures
 * @param signals of the process
 * @param halt ends the process at once with a code
 * @param libraryLogging has the libraries' own log messages shown or hushed
 * @param batches makes batches
 */
record Environment(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Terminal terminal,
    List<Path> configFiles,
    Clock clock,
    Optional<String> sourceDateEpoch,
    Function<String, Optional<String>> variable,
    LongSupplier nanoTime,
    Signals signals,
    IntConsumer halt,
    LibraryLogging libraryLogging,
    BatchRun.Factory batches) {

  Environment {
    configFiles = List.copyOf(configFiles);
  }
}
