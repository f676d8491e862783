package dev.corpora.cli;

import dev.corpora.batch.BatchConfig;
import dev.corpora.batch.BatchException;
import dev.corpora.batch.PreviewReport;
import dev.corpora.manifest.RunLock;
import dev.corpora.report.PreviewJson;
import dev.corpora.report.PreviewText;
import dev.corpora.report.Progress.Detail;
import java.io.IOException;
import java.nio.file.Path;

/** One dry run at a terminal: its signals, its report, its exit code. */
final class PreviewSession {

  private final Environment environment;
  private final Detail detail;
  private final boolean json;

  PreviewSession(Environment environment, Detail detail, boolean json) {
    this.environment = environment;
    this.detail = detail;
    this.json = json;
  }

  /**
   * Looks at the documents and tells of them.
   *
   * @return the exit code that a run would have
   * @throws BatchException where a run could not begin
   */
  int run(BatchConfig config) throws BatchException {
    environment.libraryLogging().show(detail == Detail.EVERYTHING);
    BatchRun batch = environment.batches().create(config);
    Interruption interruption = new Interruption(batch::stop, environment.halt());
    environment.signals().onEnd(interruption);
    PreviewReport report = batch.preview();
    int code = interruption.code().orElse(ExitCode.of(report.expected())).code();
    environment.out().print(json ? PreviewJson.of(report, code) : PreviewText.of(report, code));
    environment.out().flush();
    tellHolder(report.expected().output(), config);
    return code;
  }

  /**
   * Whether the folder is free when a run starts, nobody knows; that it is not now, is worth it.
   */
  private void tellHolder(Path output, BatchConfig config) {
    try {
      RunLock.inTheWay(output, config.selection().shard())
          .ifPresent(
              holder ->
                  environment
                      .err()
                      .println(
                          "corpora: another run holds "
                              + output
                              + ": "
                              + holder
                              + "; while it does, a run would wait "
                              + config.maxLockWait().toSeconds()
                              + " s at most and then end with exit code "
                              + ExitCode.of(BatchException.Reason.OUTPUT_LOCKED).code()));
    } catch (IOException e) {
      environment.err().println("corpora: who holds " + output + " cannot be seen: " + e);
    }
  }
}
