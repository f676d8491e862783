package dev.corpora.cli;

import dev.corpora.batch.BatchConfig;
import dev.corpora.batch.BatchException;
import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.StageOptions;
import dev.corpora.batch.StageRange;
import dev.corpora.report.CompositeListener;
import dev.corpora.report.ErrorLog;
import dev.corpora.report.Progress;
import dev.corpora.report.SummaryJson;
import dev.corpora.report.SummaryText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code CorporaJob batch}: a batch whose documents the machines of a cluster share. */
@Command(
    name = "batch",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes a vocabulary for each PDF and EPUB document of folders, on a cluster.",
      "A second run processes only what changed or did not succeed."
    })
final class JobBatchCommand implements Callable<Integer> {

  /** As many as a scheduler handles with ease. */
  private static final int DEFAULT_TASKS = 10_000;

  private static final long DEFAULT_HEAP = 512L << 20;

  private final Cluster cluster;
  private final Environment environment;
  private int tasks = DEFAULT_TASKS;
  private long heap = DEFAULT_HEAP;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "<uri>",
      description = "Folders and documents: file:, hdfs:, s3a: or whatever Hadoop reaches.")
  private List<String> inputs = List.of();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "URI",
      description = "The folder for vocabularies, manifest and error log.")
  private String output = "";

  @Option(names = "--json", description = "Print the summary as JSON on standard output.")
  private boolean json;

  @Mixin private SelectingOptions selecting = new SelectingOptions();
  @Mixin private DocumentRunOptions documents = new DocumentRunOptions();
  @Mixin private ContentOptions content = new ContentOptions();
  @Mixin private DetailOptions detail = new DetailOptions();

  JobBatchCommand(Cluster cluster, Environment environment) {
    this.cluster = cluster;
    this.environment = environment;
  }

  @Option(
      names = "--tasks",
      paramLabel = "N",
      description = {
        "How many tasks there may be, about: so many documents have one each, of more,",
        "small ones share one. Default: 10000."
      })
  void setTasks(int number) {
    if (number < 1) {
      throw new ParameterException(spec.commandLine(), "--tasks must be at least 1, not " + number);
    }
    tasks = number;
  }

  @Option(
      names = "--document-heap",
      paramLabel = "SIZE",
      description = {
        "Memory for each document in work, beside the executor's own: so much for each of",
        "its cores has to fit into its overhead. Default: 512M."
      })
  void setHeap(String size) {
    heap = Size.parse(size, 1_024).orElse(0);
    if (heap < BatchConfig.LEAST_QUARANTINE_HEAP) {
      throw new ParameterException(
          spec.commandLine(),
          "--document-heap takes bytes from 128M on, such as 1G, not '" + size + "'");
    }
  }

  @Override
  public Integer call() throws ConfigException, BatchException {
    if (detail.isContradictory()) {
      throw new ParameterException(spec.commandLine(), "--quiet and --verbose exclude each other");
    }
    JobRequest request = new JobRequest(inputs, output, config(), tasks, heap);
    BatchSummary summary;
    try (Progress progress =
        Progress.on(
            environment.err(),
            environment.terminal(),
            detail.progress(),
            detail.detail(),
            environment.clock(),
            environment.nanoTime())) {
      summary =
          cluster.batch(
              request,
              new CompositeListener(new ErrorLog(environment.clock(), progress::notice), progress));
    }
    String told =
        json
            ? SummaryJson.of(summary, Optional.empty(), Optional.empty())
            : SummaryText.of(summary);
    environment.out().print(told.replace(summary.output().toString(), output));
    environment.out().flush();
    return ExitCode.of(summary).code();
  }

  private BatchConfig config() throws ConfigException {
    BatchConfig.Builder builder =
        BatchConfig.builder()
            .input(Path.of("."))
            .selection(selecting.selection(Optional.empty()))
            .stages(new StageOptions(StageRange.ALL, 0));
    documents.applyTo(builder);
    content.applyTo(builder);
    SourceDate.of(environment).ifPresent(builder::vocabularyTime);
    return builder.build();
  }
}
