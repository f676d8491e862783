package dev.corpora.batch;

import dev.corpora.classify.remote.RemoteOptions;
import dev.corpora.classify.scheme.SchemeChoice;
import dev.corpora.document.ParseOptions;
import dev.corpora.document.SelectionOptions;
import dev.corpora.ip.BlockListSource;
import dev.corpora.manifest.ManifestFiles;
import dev.corpora.nlp.LanguageOptions;
import dev.corpora.term.ReferenceFile;
import dev.corpora.term.TermOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a batch is to do. Immutable; made by a {@link Builder}, which refuses what cannot be run.
 *
 * @param inputs folders and documents, at least one
 * @param output the output folder; empty for the input folder
 * @param manifest the manifest's file; empty for the one in the output folder
 * @param workers documents in work at once, 1 to {@link #maximumWorkers()}
 * @param force whether documents are processed whatever the manifest says
 * @param continuation in what the run differs from one that begins anew
 * @param recursive whether sub-folders are searched
 * @param selection which of the documents that are found are asked for
 * @param timeout the longest that one attempt may take, in processor time
 * @param quarantineHeap bytes of heap of a process that reads a single dangerous document
 * @param grace how long documents in work may go on after the batch was asked to stop
 * @param maxLockWait how long to wait for an output folder that another run holds; zero for not at
 *     all
 * @param scheme the scheme that terms are classified by
 * @param blockLists lists of protected names
 * @param known files of words that the reader knows and does not want back
 * @param references the user's own references of general language
 * @param contrast a folder of other documents' vocabularies to contrast with
 * @param stages which stages are run, and how much of what they find is kept
 * @param vocabularyTime the time that vocabularies carry instead of the moment when they are made,
 *     so that equal runs give equal bytes
 * @param libraryWarnings whether the libraries' warnings about documents are shown
 * @param guards when the batch holds back, and when it stops by itself
 * @param languageModel how a language model is asked to classify; empty where none is
 * @param dryRun whether documents are only looked at, and nothing is written
 */
public record BatchConfig(
    List<Path> inputs,
    Optional<Path> output,
    Optional<Path> manifest,
    int workers,
    boolean force,
    Continuation continuation,
    boolean recursive,
    SelectionOptions selection,
    Duration timeout,
    long quarantineHeap,
    Duration grace,
    Duration maxLockWait,
    ParseOptions parsing,
    LanguageOptions language,
    TermOptions terms,
    SchemeChoice scheme,
    List<BlockListSource> blockLists,
    List<Path> known,
    List<ReferenceFile> references,
    Optional<Path> contrast,
    StageOptions stages,
    Optional<Instant> vocabularyTime,
    boolean libraryWarnings,
    BatchGuards guards,
    Optional<RemoteOptions> languageModel,
    boolean dryRun) {

  /** The longest attempt unless said otherwise. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(5);

  /** The heap for a document in quarantine unless said otherwise: 1 GB. */
  public static final long DEFAULT_QUARANTINE_HEAP = 1L << 30;

  /** The least heap in which the models have room. */
  public static final long LEAST_QUARANTINE_HEAP = 128L << 20;

  /** The grace after a stop unless said otherwise. */
  public static final Duration DEFAULT_GRACE = Duration.ofSeconds(10);

  /** The wait for an output folder unless said otherwise. */
  public static final Duration DEFAULT_MAX_LOCK_WAIT = Duration.ofSeconds(30);

  public BatchConfig {
    inputs = List.copyOf(inputs);
    blockLists = List.copyOf(blockLists);
    known = List.copyOf(known);
    references = List.copyOf(references);
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("no input: name a folder or a document");
    }
    if (workers < 1 || workers > maximumWorkers()) {
      throw new IllegalArgumentException(
          "workers must be from 1 to " + maximumWorkers() + ", not " + workers);
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("the time-out must be more than nothing");
    }
    if (quarantineHeap < LEAST_QUARANTINE_HEAP) {
      throw new IllegalArgumentException("a quarantine needs at least 128 MB of heap");
    }
    if (grace.isNegative()) {
      throw new IllegalArgumentException("the grace cannot be negative");
    }
    if (maxLockWait.isNegative()) {
      throw new IllegalArgumentException("the wait for the output folder cannot be negative");
    }
  }

  /** The most workers that make sense here: 16, or the processors where there are more. */
  public static int maximumWorkers() {
    return Math.max(16, Runtime.getRuntime().availableProcessors());
  }

  /** The workers unless said otherwise: the processors, but at most 8. */
  public static int defaultWorkers() {
    return Math.min(8, Runtime.getRuntime().availableProcessors());
  }

  /** The manifest and those of shards beside it, for an output folder. */
  ManifestFiles manifestFiles(Path folder) {
    return manifest.map(ManifestFiles::new).orElseGet(() -> ManifestFiles.in(folder));
  }

  /** A builder with all defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects settings; what is not set has its default. */
  public static final class Builder {
    private final List<Path> inputs = new ArrayList<>();
    private Optional<Path> output = Optional.empty();
    private Optional<Path> manifest = Optional.empty();
    private int workers = defaultWorkers();
    private boolean force;
    private Continuation continuation = Continuation.NONE;
    private boolean recursive = true;
    private SelectionOptions selection = SelectionOptions.DEFAULTS;
    private Duration timeout = DEFAULT_TIMEOUT;
    private long quarantineHeap = DEFAULT_QUARANTINE_HEAP;
    private Duration grace = DEFAULT_GRACE;
    private Duration maxLockWait = DEFAULT_MAX_LOCK_WAIT;
    private ParseOptions parsing = ParseOptions.DEFAULTS;
    private LanguageOptions language = LanguageOptions.DEFAULTS;
    private TermOptions terms = TermOptions.DEFAULTS;
    private SchemeChoice scheme = SchemeChoice.DEFAULT;
    private final List<BlockListSource> blockLists = new ArrayList<>();
    private final List<Path> known = new ArrayList<>();
    private final List<ReferenceFile> references = new ArrayList<>();
    private Optional<Path> contrast = Optional.empty();
    private StageOptions stages = StageOptions.DEFAULTS;
    private Optional<Instant> vocabularyTime = Optional.empty();
    private boolean libraryWarnings;
    private BatchGuards guards = BatchGuards.NONE;
    private Optional<RemoteOptions> languageModel = Optional.empty();
    private boolean dryRun;

    private Builder() {}

    /** Adds a folder or document. */
    public Builder input(Path input) {
      inputs.add(input);
      return this;
    }

    /** Adds folders or documents. */
    public Builder inputs(Collection<Path> more) {
      inputs.addAll(more);
      return this;
    }

    /** Where vocabularies, manifest and error log go. */
    public Builder output(Path folder) {
      output = Optional.of(folder);
      return this;
    }

    /** Where the manifest goes, if not into the output folder. */
    public Builder manifest(Path file) {
      manifest = Optional.of(file);
      return this;
    }

    /** Documents in work at once. */
    public Builder workers(int number) {
      workers = number;
      return this;
    }

    /** Whether documents are processed whatever the manifest says. */
    public Builder force(boolean on) {
      force = on;
      return this;
    }

    /** In what the run differs from one that begins anew. */
    public Builder continuation(Continuation difference) {
      continuation = difference;
      return this;
    }

    /** Whether sub-folders are searched. */
    public Builder recursive(boolean on) {
      recursive = on;
      return this;
    }

    /** Which of the documents that are found are asked for. */
    public Builder selection(SelectionOptions options) {
      selection = options;
      return this;
    }

    /** The longest that one attempt may take, in processor time. */
    public Builder timeout(Duration limit) {
      timeout = limit;
      return this;
    }

    /** Bytes of heap of a process that reads a single dangerous document. */
    public Builder quarantineHeap(long bytes) {
      quarantineHeap = bytes;
      return this;
    }

    /** How long documents in work may go on after a stop. */
    public Builder grace(Duration limit) {
      grace = limit;
      return this;
    }

    /** How long to wait for an output folder that another run holds; zero for not at all. */
    public Builder maxLockWait(Duration limit) {
      maxLockWait = limit;
      return this;
    }

    /** Options of the parsers. */
    public Builder parsing(ParseOptions options) {
      parsing = options;
      return this;
    }

    /** Options of the language analysis. */
    public Builder language(LanguageOptions options) {
      language = options;
      return this;
    }

    /** Options of the term extraction. */
    public Builder terms(TermOptions options) {
      terms = options;
      return this;
    }

    /** The scheme that terms are classified by. */
    public Builder scheme(SchemeChoice choice) {
      scheme = choice;
      return this;
    }

    /** Adds lists of protected names. */
    public Builder blockLists(Collection<BlockListSource> sources) {
      blockLists.addAll(sources);
      return this;
    }

    /** Adds files of words that the reader knows and does not want back. */
    public Builder known(Collection<Path> files) {
      known.addAll(files);
      return this;
    }

    /** Adds references of general language, which take the place of the shipped ones. */
    public Builder references(Collection<ReferenceFile> files) {
      references.addAll(files);
      return this;
    }

    /** A folder of other documents' vocabularies; only what is more special here is kept. */
    public Builder contrast(Path folder) {
      contrast = Optional.of(folder);
      return this;
    }

    /** Which stages are run, and how much of what they find is kept. */
    public Builder stages(StageOptions options) {
      stages = options;
      return this;
    }

    /** The time that vocabularies carry instead of the moment when they are made. */
    public Builder vocabularyTime(Instant time) {
      vocabularyTime = Optional.of(time);
      return this;
    }

    /** Whether the libraries' warnings about documents are shown. */
    public Builder libraryWarnings(boolean on) {
      libraryWarnings = on;
      return this;
    }

    /** When the batch holds back, and when it stops by itself. */
    public Builder guards(BatchGuards when) {
      guards = when;
      return this;
    }

    /** How a language model is asked to classify, in place of the local classifier. */
    public Builder languageModel(RemoteOptions options) {
      languageModel = Optional.of(options);
      return this;
    }

    /** Whether documents are only looked at, and nothing is written. */
    public Builder dryRun(boolean on) {
      dryRun = on;
      return this;
    }

    /**
     * The configuration.
     *
     * @throws IllegalArgumentException where it cannot be run; the message says why
     */
    public BatchConfig build() {
      return new BatchConfig(
          inputs,
          output,
          manifest,
          workers,
          force,
          continuation,
          recursive,
          selection,
          timeout,
          quarantineHeap,
          grace,
          maxLockWait,
          parsing,
          language,
          terms,
          scheme,
          blockLists,
          known,
          references,
          contrast,
          stages,
          vocabularyTime,
          libraryWarnings,
          guards,
          languageModel,
          dryRun);
    }
  }
}
