package dev.corpora.batch;

import dev.corpora.document.DiscoveredDocument;
import dev.corpora.document.DocumentParser;
import dev.corpora.document.SignatureReader;
import dev.corpora.model.Block;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.CleanDocument;
import dev.corpora.model.FailureKind;
import dev.corpora.model.ParsedDocument;
import dev.corpora.model.Problem;
import dev.corpora.model.Signature;
import dev.corpora.nlp.AnalysisResult;
import dev.corpora.nlp.DocumentAnalyser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Looks at a document without making anything of it: its first bytes, and as much of its text as
 * the limits let through. Whatever would keep a run from reading it does so here.
 */
final class DocumentExamination implements DocumentWork {

  /** Characters that are enough to tell a language by. */
  private static final int SAMPLE = 10_000;

  private final Stages stages;
  private final DocumentAnalyser analyser;

  DocumentExamination(Stages stages) {
    this.stages = stages;
    this.analyser = stages.analysers().get();
  }

  @Override
  public Outcome process(
      DiscoveredDocument document,
      Path target,
      Checkpoint checkpoint,
      Consumer<Stage> stageListener) {
    stageListener.accept(Stage.PARSE);
    Optional<Signature> signature = signature(document);
    DocumentParser parser = Objects.requireNonNull(stages.parsers().get(document.format()));
    Outcome outcome =
        SourceReader.take(document, checkpoint)
            .then(hold -> SourceReader.read(document, hold, parser, checkpoint))
            .<Outcome>then(parsed -> Step.done(outcome(parsed, signature, checkpoint)))
            .outcome();
    return outcome instanceof Outcome.Examined ? outcome : unread(outcome, signature);
  }

  private static Optional<Signature> signature(DiscoveredDocument document) {
    try {
      return Optional.of(SignatureReader.read(document.path(), document.format()));
    } catch (IOException e) {
      // Why it cannot be read, the reading will say.
      return Optional.empty();
    }
  }

  private static Outcome unread(Outcome outcome, Optional<Signature> signature) {
    boolean encrypted =
        outcome
            .problem()
            .filter(p -> p.kind() == FailureKind.ENCRYPTED || p.kind() == FailureKind.DRM)
            .isPresent();
    return new Outcome.Examined(
        new DocumentCheck(signature, OptionalInt.empty(), Optional.empty(), encrypted),
        outcome.status(),
        outcome.problem());
  }

  private Outcome outcome(
      ParsedDocument parsed, Optional<Signature> signature, Checkpoint checkpoint) {
    CleanDocument clean = stages.cleaner().clean(parsed, checkpoint);
    // Of a document that was not read to its end, nobody knows what the rest is like.
    boolean whole = parsed.shortfall().isEmpty();
    Optional<Problem> shortfall = whole ? clean.shortfall() : Optional.empty();
    Optional<String> language = Optional.empty();
    if (clean.blocks().stream().anyMatch(block -> block.kind().isLanguage())) {
      AnalysisResult result = analyser.analyse(whole ? clean : sample(clean), checkpoint);
      if (result instanceof AnalysisResult.Unsupported unsupported) {
        language = Optional.of(unsupported.language());
        shortfall = shortfall.or(() -> Optional.of(unsupported.problem()));
      } else {
        language = Optional.of(((AnalysisResult.Analysed) result).document().language());
      }
    }
    DocumentCheck check =
        new DocumentCheck(signature, OptionalInt.of(parsed.extent()), language, false);
    return Outcome.Examined.read(check, shortfall);
  }

  /** From the middle of what was read, past title, licence and contents. */
  private static CleanDocument sample(CleanDocument document) {
    List<Block> language =
        document.blocks().stream().filter(block -> block.kind().isLanguage()).toList();
    List<Block> blocks = new ArrayList<>();
    int length = 0;
    for (int i = language.size() / 2; i < language.size() && length < SAMPLE; i++) {
      blocks.add(language.get(i));
      length += language.get(i).text().length();
    }
    return new CleanDocument(
        document.description(), blocks, document.warnings(), document.shortfall());
  }
}
