package dev.corpora.document.pdf;

import dev.corpora.model.AttemptAbandonedException;
import dev.corpora.model.Checkpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * A run of a program that takes its input from a pipe and answers on another. However the call
 * ends, the program and what it started are gone.
 *
 * @param command the program and its arguments
 * @param limit the longest that it may take, by the clock
 */
record ProgramCall(List<String> command, Duration limit) {

  /** A page full of words takes a hundredth of it. */
  static final int MOST_BYTES = 16 << 20;

  private static final long POLL_MILLIS = 50;

  /**
   * What a program needs of the environment, and the mark by which the batch finds and ends what
   * its processes leave behind; keys are none of its business.
   */
  private static final Pattern NEEDED_VARIABLES =
      Pattern.compile(
          "PATH|LANG|LC_.*|TMPDIR|TMP|TEMP|SystemRoot|LD_LIBRARY_PATH|TESSDATA_PREFIX|HOME"
              + "|CORPORA_KINSHIP");

  /** What a program is given. */
  @FunctionalInterface
  interface Input {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Runs it.
   *
   * @param checkpoint is asked while the program works
   * @return what it wrote to standard output
   * @throws IOException where it cannot be started, takes too long, ends in an error or answers
   *     without end; the message goes behind the program's name
   * @throws AttemptAbandonedException where the checkpoint ends the attempt
   */
  byte[] run(Input input, Checkpoint checkpoint) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(name -> !NEEDED_VARIABLES.matcher(name).matches());
    // There is a program for each worker already.
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    Process process = builder.start();
    try {
      CompletableFuture<byte[]> answer = read(process.getInputStream());
      write(input, process.getOutputStream());
      return await(process, answer, checkpoint);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("was interrupted", e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private byte[] await(Process process, CompletableFuture<byte[]> answer, Checkpoint checkpoint)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    Optional<byte[]> given = Optional.empty();
    while (given.isEmpty()) {
      checkpoint.check();
      if (System.nanoTime() - end > 0) {
        throw new IOException("took longer than " + limit.toSeconds() + " s");
      }
      try {
        given = Optional.of(answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS));
      } catch (TimeoutException e) {
        // It works on.
      } catch (ExecutionException e) {
        throw new IOException("gave an answer that cannot be read", e);
      }
    }
    if (given.get().length > MOST_BYTES) {
      throw new IOException("gave an answer without end");
    }
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      checkpoint.check();
      if (System.nanoTime() - end > 0) {
        throw new IOException("took longer than " + limit.toSeconds() + " s");
      }
    }
    if (process.exitValue() != 0) {
      throw new IOException("ended with code " + process.exitValue());
    }
    return given.get();
  }

  private static CompletableFuture<byte[]> read(InputStream in) {
    CompletableFuture<byte[]> answer = new CompletableFuture<>();
    daemon(
        "corpora-program-answer",
        () -> {
          try {
            answer.complete(in.readNBytes(MOST_BYTES + 1));
          } catch (IOException e) {
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }

  private static void write(Input input, OutputStream pipe) {
    daemon(
        "corpora-program-input",
        () -> {
          try (pipe) {
            input.writeTo(pipe);
          } catch (IOException e) {
            // A program that does not want all of its input says by its exit code how it went.
            return;
          }
        });
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
