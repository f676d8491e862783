package dev.corpora.cli;

import dev.corpora.batch.HostService;
import java.io.InputStream;
import java.io.PrintStream;

/**
 * The program of the processes in which documents are read. It is started by a batch, talks to it
 * by standard input and output, and ends with it.
 */
public final class DocumentHostProgram {

  private DocumentHostProgram() {}

  /** Serves a batch; {@code --library-warnings} shows those of the libraries. */
  public static void main(String[] args) {
    InputStream orders = System.in;
    PrintStream answers = System.out;
    // What a library prints must not get among the answers.
    System.setOut(System.err);
    LibraryLogging.ofProcess().show(args.length > 0 && args[0].equals("--library-warnings"));
    // A signal for the whole group is the batch's to answer: documents in work have their grace.
    new ProcessSignals().onEnd(code -> {});
    HostService.serve(orders, answers, Runtime.getRuntime()::halt);
  }
}
