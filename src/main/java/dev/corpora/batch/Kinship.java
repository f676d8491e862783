package dev.corpora.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Finds the processes that a process has started, even where that one is gone: they all have its
 * mark in their environment. Where the system does not show environments, those are found that the
 * process still has.
 */
final class Kinship {

  private static final String VARIABLE = "CORPORA_KINSHIP";

  private static final Path PROCESSES = Path.of("/proc");

  private final String mark = UUID.randomUUID().toString();

  /** Marks a process that is to be started. */
  void mark(ProcessBuilder builder) {
    builder.environment().put(VARIABLE, mark);
  }

  /** Ends the descendants of a process that is there. */
  static void endDescendants(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
  }

  /** Ends whoever has the mark. */
  void endAll() {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      for (Path process : all) {
        if (hasMark(process)) {
          ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
              .ifPresent(ProcessHandle::destroyForcibly);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // The system has no such folder.
      return;
    }
  }

  /** False for processes of others, and for those that have just ended. */
  private boolean hasMark(Path process) {
    try {
      String environment =
          Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1);
      return environment.contains(VARIABLE + "=" + mark);
    } catch (IOException e) {
      return false;
    }
  }
}
