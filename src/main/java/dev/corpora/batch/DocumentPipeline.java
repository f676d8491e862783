package dev.corpora.batch;

import dev.corpora.batch.kept.CleanText;
import dev.corpora.batch.kept.Extraction;
import dev.corpora.batch.kept.KeptStages;
import dev.corpora.document.DiscoveredDocument;
import dev.corpora.document.DocumentHold;
import dev.corpora.document.DocumentParser;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.ClassifiedTerms;
import dev.corpora.model.CleanDocument;
import dev.corpora.model.FailureKind;
import dev.corpora.model.ParsedDocument;
import dev.corpora.model.Problem;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Takes one document through the stages of a range. What is kept of a stage under the present
 * settings is not made again. One a worker.
 */
final class DocumentPipeline implements DocumentWork {

  private final Stages stages;
  private final ClassifyStage classifier;
  private final StageRange range;
  private final boolean anew;
  private final KeptStages kept;
  private final TermFinder terms;
  private final VocabularyMaker vocabularies;

  /**
   * A pipeline whose vocabularies carry the clock's time.
   *
   * @param range the stages that it runs; those before them have to be kept
   * @param anew whether the stages of the range are run whatever is kept
   */
  DocumentPipeline(
      Stages stages,
      ClassifyStage classifier,
      StageRange range,
      boolean anew,
      KeptStages kept,
      Clock clock) {
    this.stages = stages;
    this.classifier = classifier;
    this.range = range;
    this.anew = anew;
    this.kept = kept;
    this.terms = new TermFinder(stages);
    this.vocabularies = new VocabularyMaker(stages, classifier, clock);
  }

  /**
   * Processes a document once.
   *
   * @param target where its vocabulary goes
   * @param stageListener is told of each stage that is run, as it begins
   * @throws dev.corpora.model.AttemptAbandonedException where the checkpoint ends the attempt
   */
  @Override
  public Outcome process(
      DiscoveredDocument document,
      Path target,
      Checkpoint checkpoint,
      Consumer<Stage> stageListener) {
    return SourceReader.take(document, checkpoint)
        .then(hold -> new Attempt(document, hold, target, checkpoint, stageListener).run())
        .outcome();
  }

  /** One passage of one document. */
  private final class Attempt {
    private final DiscoveredDocument document;
    private final DocumentHold hold;
    private final Path target;
    private final Checkpoint checkpoint;
    private final Consumer<Stage> stageListener;
    private final KeptDocument results;

    Attempt(
        DiscoveredDocument document,
        DocumentHold hold,
        Path target,
        Checkpoint checkpoint,
        Consumer<Stage> stageListener) {
      this.document = document;
      this.hold = hold;
      this.target = target;
      this.checkpoint = checkpoint;
      this.stageListener = stageListener;
      this.results = new KeptDocument(kept, stages.settings(), document, hold.hash());
    }

    Step<Outcome> run() {
      return switch (range.last()) {
        case PARSE -> text().then(text -> stopped());
        case EXTRACT -> extraction().then(found -> stopped());
        case CLASSIFY -> extraction().then(this::classified).then(classified -> stopped());
        case WRITE -> extraction().then(found -> classified(found).then(c -> write(found, c)));
      };
    }

    private Step<CleanText> text() {
      return stage(
          Stage.PARSE,
          results::text,
          text -> isFinal(text.cut()),
          () ->
              SourceReader.read(document, hold, parser(), checkpoint)
                  .then(found -> Step.done(clean(found)))
                  .then(text -> keep(Stage.PARSE, results.keep(text), text)));
    }

    /** Scanned pages that could not be read are worth another try. */
    private boolean isFinal(Optional<Problem> shortfall) {
      return !range.includes(Stage.PARSE)
          || shortfall.filter(problem -> problem.kind() == FailureKind.PAGES_UNREAD).isEmpty();
    }

    // What a step made is let go with the next one's end. A variable would hold on to it for as
    // long as its method runs; pages, blocks and tokens are most of what a document takes.
    private Step<Extraction> extraction() {
      return stage(
          Stage.EXTRACT,
          results::extraction,
          found -> isFinal(found.about().shortfall()),
          () ->
              text()
                  .then(text -> Step.done(analyse(text)))
                  .then(analysis -> Step.done(terms.extract(analysis, checkpoint)))
                  .then(found -> keep(Stage.EXTRACT, results.keep(found), found)));
    }

    private Step<ClassifiedTerms> classified(Extraction found) {
      Predicate<ClassifiedTerms> fits =
          classified -> classified.classifications().size() == found.terms().size();
      return stage(
          Stage.CLASSIFY,
          () -> results.classified().filter(fits),
          classified -> classified.isWhole() || !range.includes(Stage.CLASSIFY),
          () -> {
            ClassifiedTerms made = classify(found, results.classified().filter(fits));
            return keep(Stage.CLASSIFY, results.keep(made), made);
          });
    }

    /**
     * The result of a stage: what is kept, if it will do, or what the stage makes.
     *
     * @param known what is kept
     * @param suffices whether that will do
     */
    private <T> Step<T> stage(
        Stage stage, Supplier<Optional<T>> known, Predicate<T> suffices, Supplier<Step<T>> made) {
      boolean isOurs = range.includes(stage);
      if (!isOurs || !anew) {
        Optional<T> usable = known.get().filter(suffices);
        if (usable.isPresent()) {
          return Step.done(usable.get());
        }
      }
      if (!isOurs) {
        return Step.ended(Outcome.Halfway.missing(hold.hash(), doneBefore(stage), stage));
      }
      return made.get();
    }

    private List<String> doneBefore(Stage missing) {
      boolean hasText = missing != Stage.PARSE && results.text().isPresent();
      if (missing == Stage.CLASSIFY) {
        return StageRange.doneUpTo(Stage.EXTRACT);
      }
      return hasText ? StageRange.doneUpTo(Stage.PARSE) : List.of();
    }

    /** Where a later stage, or another process, is to go on, what cannot be kept is lost. */
    private <T> Step<T> keep(Stage stage, boolean isKept, T result) {
      if (!isKept && stage == range.last()) {
        return Step.ended(notKept(stage));
      }
      return Step.done(result);
    }

    private static Outcome notKept(Stage stage) {
      return new Outcome.Failed(
          new Problem(
              FailureKind.STAGE_NOT_KEPT,
              "what the stage "
                  + stage.id()
                  + " found cannot be kept; allow more with --keep-stages, and see that the disk"
                  + " has room"));
    }

    private DocumentParser parser() {
      stageListener.accept(Stage.PARSE);
      DocumentParser parser = stages.parsers().get(document.format());
      if (parser == null) {
        throw new IllegalStateException("no parser for " + document.format());
      }
      return parser;
    }

    private CleanText clean(ParsedDocument found) {
      CleanDocument clean = stages.cleaner().clean(found, checkpoint);
      checkpoint.check();
      return new CleanText(clean, found.shortfall());
    }

    private TermFinder.Analysis analyse(CleanText text) {
      stageListener.accept(Stage.EXTRACT);
      return terms.analyse(text, checkpoint);
    }

    private ClassifiedTerms classify(Extraction found, Optional<ClassifiedTerms> earlier) {
      stageListener.accept(Stage.CLASSIFY);
      String language = found.about().language();
      ClassifiedTerms classified =
          language == null
              ? ClassifiedTerms.whole(List.of())
              : classifier.classify(
                  found.terms(), language, anew ? Optional.empty() : earlier, checkpoint);
      checkpoint.check();
      return classified;
    }

    private Step<Outcome> write(Extraction found, ClassifiedTerms classified) {
      stageListener.accept(Stage.WRITE);
      return Step.done(vocabularies.write(document, hold.hash(), found, classified, target));
    }

    private Step<Outcome> stopped() {
      return Step.done(Outcome.Halfway.stopped(hold.hash(), range.last()));
    }
  }
}
