package dev.corpora.batch;

import dev.corpora.document.DiscoveredDocument;
import dev.corpora.document.DocumentParser;
import dev.corpora.document.ParseResult;
import dev.corpora.ip.BlockList;
import dev.corpora.ip.Review;
import dev.corpora.ip.ReviewDecisions;
import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import dev.corpora.model.Body;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.Classification;
import dev.corpora.model.CleanDocument;
import dev.corpora.model.Context;
import dev.corpora.model.DocumentDescription;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.DocumentWarning;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Location;
import dev.corpora.model.Occurrence;
import dev.corpora.model.ParsedDocument;
import dev.corpora.model.PartOfSpeech;
import dev.corpora.model.Problem;
import dev.corpora.model.Sentence;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import dev.corpora.model.TermPos;
import dev.corpora.model.Token;
import dev.corpora.model.Tokens;
import dev.corpora.nlp.AnalysisResult;
import dev.corpora.vocabulary.VocabularyWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/**
 * Stages that do what a document tells them: its first word is a command, its other words are its
 * terms. What is tested with them is the batch, so the writer is the real one.
 */
final class ScriptedStages implements Stages.Factory {

  /** Opened by the first document that says {@code wait}. */
  final CountDownLatch waiting = new CountDownLatch(1);

  /** How often each document was parsed. */
  final Map<String, Integer> parsed = new ConcurrentHashMap<>();

  private final StageSettings settings;

  ScriptedStages() {
    this("settings");
  }

  ScriptedStages(String fingerprint) {
    this(new StageSettings.Setting(Stage.PARSE, "script", fingerprint));
  }

  ScriptedStages(StageSettings.Setting... settings) {
    this.settings = StageSettings.of(List.of(settings));
  }

  @Override
  public Stages create(BatchConfig config) {
    DocumentParser parser = this::parse;
    return new Stages(
        Map.of(DocumentFormat.PDF, parser, DocumentFormat.EPUB, parser),
        (document, checkpoint) ->
            new CleanDocument(
                document.description(),
                ((Body.Flowing) document.body()).blocks(),
                document.warnings(),
                shortfallOf(document)),
        () -> (document, checkpoint) -> analyse(document),
        (document, checkpoint) -> terms(document),
        (terms, language, checkpoint) ->
            terms.stream().map(term -> Classification.of("thing", 0.5)).toList(),
        "general",
        BlockList.empty(),
        new Review(ReviewDecisions.none()),
        new VocabularyWriter(),
        settings);
  }

  private ParseResult parse(DiscoveredDocument document, Checkpoint checkpoint) {
    int time = parsed.merge(document.relativePath(), 1, Integer::sum);
    String text = read(document);
    switch (text.split(" ", 2)[0]) {
      case "fail" -> {
        return unparsable(FailureKind.UNREADABLE, "attempt " + time + " failed");
      }
      case "fail-once" -> {
        if (time == 1) {
          return unparsable(FailureKind.UNREADABLE, "only the first attempt fails");
        }
      }
      case "forbidden" -> {
        return unparsable(FailureKind.EXTRACTION_FORBIDDEN, "its owner forbids it");
      }
      case "memory" -> throw new OutOfMemoryError("as the document wishes");
      case "stack" -> deeper(0);
      case "deaf" -> {
        while (true) {
          Thread.onSpinWait();
        }
      }
      case "asleep" -> sleepThroughInterrupts();
      case "exit" -> Runtime.getRuntime().halt(7);
      case "leak" -> leak();
      case "once-deaf" -> {
        if (leavesMark(document)) {
          while (true) {
            Thread.onSpinWait();
          }
        }
      }
      case "slow" -> {
        long end = System.nanoTime() + 600_000_000L;
        while (System.nanoTime() < end) {
          checkpoint.check();
        }
      }
      case "pages" -> {
        for (int page = 1; page <= 300; page++) {
          checkpoint.pageRead(page);
        }
      }
      case "environment" -> {
        return unparsable(FailureKind.UNREADABLE, "knows " + System.getenv().keySet());
      }
      case "child" -> {
        startsAChild();
        while (true) {
          Thread.onSpinWait();
        }
      }
      case "orphan" -> {
        startsAChild();
        Runtime.getRuntime().halt(7);
      }
      case "fault" -> throw new IllegalStateException("a fault in a stage");
      case "spin" -> {
        while (true) {
          checkpoint.check();
          Thread.onSpinWait();
        }
      }
      case "wait" -> {
        waiting.countDown();
        while (true) {
          checkpoint.check();
          Thread.onSpinWait();
        }
      }
      default -> {}
    }
    return new ParseResult.Parsed(
        new ParsedDocument(
            new DocumentDescription(document.format(), "A title", "en", null),
            new Body.Flowing(
                List.of(new Block(BlockKind.PARAGRAPH, text, new Location(null, "One")))),
            text.startsWith("warn")
                ? List.of(new DocumentWarning("page 3 is broken"))
                : List.of()));
  }

  private static void sleepThroughInterrupts() {
    while (true) {
      LockSupport.park();
    }
  }

  private static void leak() {
    List<long[]> all = new ArrayList<>();
    while (all.size() < Integer.MAX_VALUE) {
      all.add(new long[1 << 20]);
    }
  }

  /** Whether this is the first process that comes by. */
  private static boolean leavesMark(DiscoveredDocument document) {
    try {
      Files.createFile(document.path().resolveSibling(document.path().getFileName() + ".seen"));
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void startsAChild() {
    try {
      new ProcessBuilder("sleep", "3217").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int deeper(int depth) {
    return depth == Integer.MAX_VALUE ? depth : deeper(depth + 1) + 1;
  }

  private static ParseResult unparsable(FailureKind kind, String message) {
    return new ParseResult.Unparsable(new Problem(kind, message));
  }

  private static String read(DiscoveredDocument document) {
    try {
      return Files.readString(document.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Problem> shortfallOf(ParsedDocument document) {
    String text = ((Body.Flowing) document.body()).blocks().get(0).text();
    return text.startsWith("partial")
        ? Optional.of(new Problem(FailureKind.NO_TEXT, "no text: 3 pages are images only"))
        : Optional.empty();
  }

  private static AnalysisResult analyse(CleanDocument document) {
    Block block = document.blocks().get(0);
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    for (String word : block.text().split(" ", -1)) {
      tokens.add(new Token(word, start, start + word.length(), PartOfSpeech.NOUN, word));
      start += word.length() + 1;
    }
    Sentence sentence =
        new Sentence(block.text(), 0, block.kind(), block.location(), Tokens.of(tokens));
    return new AnalysisResult.Analysed(
        new AnalysedDocument("en", List.of(sentence), tokens.size()));
  }

  private static List<Term> terms(AnalysedDocument document) {
    Sentence sentence = document.sentences().get(0);
    Map<String, Term> terms = new TreeMap<>();
    for (Token token : sentence.tokens().subList(1, sentence.tokens().size())) {
      terms.putIfAbsent(
          token.lemma(),
          new Term(
              token.lemma(),
              token.text(),
              TermPos.NOUN,
              TermKind.TERM,
              null,
              token.lemma(),
              List.of(new SurfaceForm(token.text(), 1)),
              List.of(),
              null,
              1,
              1.0,
              new TreeMap<>(Map.of("c_value", 1.0)),
              List.of(new Context(sentence.text(), token.start(), sentence.location())),
              List.of(new Occurrence(sentence.location(), token.start(), 1)),
              null));
    }
    return List.copyOf(terms.values());
  }
}
