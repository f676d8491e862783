package dev.corpora.text;

import dev.corpora.model.Block;
import dev.corpora.model.Body;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.CleanDocument;
import dev.corpora.model.DocumentWarning;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Page;
import dev.corpora.model.ParsedDocument;
import dev.corpora.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cleans any document with steps of one job each. Pages of lines pass through the page steps, are
 * put into reading order and together to blocks; blocks, found so or given by the document itself,
 * pass through the block steps. Thread-safe: nothing is kept between two documents.
 */
public final class StandardCleaner implements DocumentCleaner {

  private static final List<PageStep> PAGE_STEPS =
      List.of(
          new IllegiblePages(),
          new LineCharacters(),
          new LineLetterSpacing(),
          new ContinuationNotes(),
          new RunningHeads(),
          new LineNumbers(),
          new DropCapitals());

  private static final List<BlockStep> BLOCK_STEPS =
      List.of(
          new IllegibleBlocks(),
          new LetterSpacing(),
          new BibliographyBlocks(),
          new SignatureBlocks(),
          new FormulaBlocks(),
          new GutenbergFrame(),
          new LicenceBlocks(LicenceWording::shipped));

  private static final List<BlockStep> FLOWING_STEPS =
      List.of(new BlockCharacters(), new NavigationBlocks(), new FlowingListings());

  /** To be raised whenever the same document's text comes out otherwise than before. */
  private static final String RULES = "cleaning 2";

  private final boolean readsScans;

  /** Creates a cleaner for any number of documents, whose scanned pages nobody reads. */
  public StandardCleaner() {
    this(false);
  }

  /**
   * Creates a cleaner for any number of documents.
   *
   * @param readsScans whether the parser reads scanned pages, so that nobody is to be advised to
   *     have them read
   */
  public StandardCleaner(boolean readsScans) {
    this.readsScans = readsScans;
  }

  /** A text that differs wherever this cleaner would give another text for the same document. */
  public static String fingerprint() {
    return RULES;
  }

  @Override
  public CleanDocument clean(ParsedDocument document, Checkpoint checkpoint) {
    CleaningRun run = new CleaningRun(checkpoint);
    Body body = document.body();
    List<Block> blocks;
    List<Page> pages = List.of();
    if (body instanceof Body.Paged paged) {
      pages = paged.pages();
      blocks = blocksOf(pages, run);
    } else {
      blocks = ((Body.Flowing) body).blocks();
      for (BlockStep step : FLOWING_STEPS) {
        blocks = step.apply(blocks, run);
      }
    }
    for (BlockStep step : BLOCK_STEPS) {
      blocks = step.apply(blocks, run);
    }
    Usability usability = Usability.of(pages, blocks, run, readsScans);
    List<DocumentWarning> warnings = new ArrayList<>(document.warnings());
    warnings.addAll(run.warnings());
    warnings.addAll(usability.warnings());
    Optional<Problem> shortfall =
        document
            .shortfall()
            .filter(problem -> problem.kind() == FailureKind.PAGES_UNREAD)
            .or(usability::shortfall);
    return new CleanDocument(document.description(), blocks, warnings, shortfall);
  }

  private static List<Block> blocksOf(List<Page> parsed, CleaningRun run) {
    List<Page> pages = parsed;
    for (PageStep step : PAGE_STEPS) {
      pages = step.apply(pages, run);
    }
    WordCounts words = DocumentWords.of(pages);
    float bodySize = BodySize.of(pages);
    List<Row> rows = rows(pages, run);
    List<RowStep> steps =
        List.of(
            new ListingRows(), new FootnoteRows(bodySize), new TableRows(), new CodeRows(bodySize));
    for (RowStep step : steps) {
      rows = step.apply(rows, run);
    }
    BodyStyle style = BodyStyle.of(rows, bodySize);
    return new BlockAssembler(style, new HyphenJoiner(words)).assemble(rows, run);
  }

  private static List<Row> rows(List<Page> pages, CleaningRun run) {
    ColumnOrder order = new ColumnOrder();
    List<Row> rows = new ArrayList<>();
    for (Page page : pages) {
      run.check();
      rows.addAll(order.rows(page));
    }
    return rows;
  }
}
