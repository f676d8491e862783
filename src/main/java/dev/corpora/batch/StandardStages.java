package dev.corpora.batch;

import static dev.corpora.batch.Stage.CLASSIFY;
import static dev.corpora.batch.Stage.EXTRACT;
import static dev.corpora.batch.Stage.PARSE;
import static dev.corpora.batch.Stage.WRITE;

import dev.corpora.batch.StageSettings.Setting;
import dev.corpora.classify.LocalClassifier;
import dev.corpora.classify.SchemeSource;
import dev.corpora.classify.scheme.SchemeException;
import dev.corpora.document.DocumentDiscovery;
import dev.corpora.document.DocumentParser;
import dev.corpora.document.PasswordFileException;
import dev.corpora.document.ReadLimits;
import dev.corpora.document.epub.EpubDocumentParser;
import dev.corpora.document.pdf.OcrUnavailableException;
import dev.corpora.document.pdf.PdfDocumentParser;
import dev.corpora.document.pdf.ScanReader;
import dev.corpora.ip.BlockList;
import dev.corpora.ip.BlockListException;
import dev.corpora.ip.Review;
import dev.corpora.ip.ReviewDecisions;
import dev.corpora.model.DocumentFormat;
import dev.corpora.nlp.LanguagePackException;
import dev.corpora.nlp.LanguagePacks;
import dev.corpora.term.Contrast;
import dev.corpora.term.KnownWords;
import dev.corpora.term.RankedTermExtractor;
import dev.corpora.term.References;
import dev.corpora.term.WordFileException;
import dev.corpora.text.StandardCleaner;
import dev.corpora.vocabulary.VocabularyWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stages that ship. Passwords are no settings: they only decide whether there is a vocabulary.
 */
final class StandardStages implements Stages.Factory {

  @Override
  public Stages create(BatchConfig config) throws BatchException {
    LanguagePacks languages = languages(config);
    BlockList blockList = blockList(config);
    ReviewDecisions decisions = decisions(config);
    KnownWords known = known(config);
    References references = references(config);
    Contrast contrast = contrast(config);
    SchemeSource scheme = scheme(config);
    ReadLimits limits = config.parsing().limits();
    Optional<ScanReader> scans = scans(config, languages);
    Map<DocumentFormat, DocumentParser> parsers =
        Map.of(
            DocumentFormat.PDF,
            pdfParser(config, scans),
            DocumentFormat.EPUB,
            new EpubDocumentParser(config.parsing()));
    return new Stages(
        parsers,
        new StandardCleaner(scans.isPresent()),
        languages::newAnalyser,
        new RankedTermExtractor(config.terms(), references, known, contrast),
        new LocalClassifier(scheme),
        scheme.name(),
        blockList,
        new Review(decisions),
        new VocabularyWriter(),
        StageSettings.of(
            List.of(
                new Setting(PARSE, "the program's version", Generator.version()),
                new Setting(PARSE, "the program's rules for text", StandardCleaner.fingerprint()),
                new Setting(PARSE, "--respect-permissions", String.valueOf(respects(config))),
                new Setting(PARSE, "--max-pages", limits.maxPages().toString()),
                new Setting(PARSE, "--max-text", String.valueOf(limits.maxText())),
                new Setting(PARSE, "--max-inflated", inflated(limits)),
                new Setting(PARSE, "--ocr", ocr(config)),
                new Setting(
                    PARSE, "--ocr-languages", scans.map(ScanReader::fingerprint).orElse("")),
                new Setting(EXTRACT, "--language", config.language().language().orElse("")),
                new Setting(EXTRACT, "--models", languages.fingerprint()),
                new Setting(EXTRACT, "--min-score", config.terms().minScore().toString()),
                new Setting(EXTRACT, "--max-terms", config.terms().maxTerms().toString()),
                new Setting(EXTRACT, "--keep", config.terms().keep().name()),
                new Setting(EXTRACT, "--known", known.fingerprint()),
                new Setting(EXTRACT, "--reference", references.fingerprint()),
                new Setting(EXTRACT, "--contrast", contrast.fingerprint()),
                new Setting(EXTRACT, "the program's term data", RankedTermExtractor.fingerprint()),
                new Setting(
                    CLASSIFY, "the program's classification data", LocalClassifier.fingerprint()),
                new Setting(CLASSIFY, "--scheme", scheme.fingerprint()),
                new Setting(WRITE, "--blocklist", blockList.fingerprint()),
                new Setting(WRITE, "the decisions of a review", decisions.fingerprint()))));
  }

  @Override
  public void warmUp(Stages stages) {
    // A single processor has enough to do with the document itself.
    if (Runtime.getRuntime().availableProcessors() > 1) {
      new Rehearsal(stages).begin();
    }
  }

  private static boolean respects(BatchConfig config) {
    return config.parsing().respectPermissions();
  }

  private static String inflated(ReadLimits limits) {
    return limits.maxInflated() + ":" + limits.maxRatio();
  }

  private static String ocr(BatchConfig config) {
    return String.valueOf(config.parsing().ocr().isPresent());
  }

  private static Optional<ScanReader> scans(BatchConfig config, LanguagePacks languages)
      throws BatchException {
    if (config.parsing().ocr().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          ScanReader.open(
              config.parsing().ocr().get(),
              config.language().language(),
              languages.languages(),
              lines -> Optional.of(languages.languageOf(lines)),
              config.timeout()));
    } catch (OcrUnavailableException e) {
      throw new BatchException(BatchException.Reason.OCR_UNAVAILABLE, e);
    }
  }

  private static DocumentParser pdfParser(BatchConfig config, Optional<ScanReader> scans)
      throws BatchException {
    try {
      return new PdfDocumentParser(config.parsing(), scans);
    } catch (PasswordFileException e) {
      throw new BatchException(BatchException.Reason.BAD_CONFIGURATION, e);
    }
  }

  private static LanguagePacks languages(BatchConfig config) throws BatchException {
    try {
      return LanguagePacks.open(config.language());
    } catch (LanguagePackException e) {
      throw new BatchException(BatchException.Reason.BAD_CONFIGURATION, e);
    }
  }

  private static BlockList blockList(BatchConfig config) throws BatchException {
    try {
      return BlockList.read(config.blockLists(), new ListedWords());
    } catch (BlockListException e) {
      throw new BatchException(BatchException.Reason.BAD_CONFIGURATION, e);
    }
  }

  private static ReviewDecisions decisions(BatchConfig config) throws BatchException {
    Optional<Path> output =
        config.output().or(() -> DocumentDiscovery.defaultOutput(config.inputs()));
    try {
      return output.isEmpty() ? ReviewDecisions.none() : ReviewDecisions.read(output.get());
    } catch (BlockListException e) {
      throw new BatchException(BatchException.Reason.BAD_CONFIGURATION, e);
    }
  }

  private static SchemeSource scheme(BatchConfig config) throws BatchException {
    try {
      return SchemeSource.open(config.scheme());
    } catch (SchemeException e) {
      throw new BatchException(BatchException.Reason.BAD_CONFIGURATION, e);
    }
  }

  private static KnownWords known(BatchConfig config) throws BatchException {
    try {
      return KnownWords.read(config.known());
    } catch (WordFileException e) {
      throw new BatchException(BatchException.Reason.BAD_CONFIGURATION, e);
    }
  }

  private static References references(BatchConfig config) throws BatchException {
    try {
      return References.read(config.references());
    } catch (WordFileException e) {
      throw new BatchException(BatchException.Reason.BAD_CONFIGURATION, e);
    }
  }

  private static Contrast contrast(BatchConfig config) throws BatchException {
    if (config.contrast().isEmpty()) {
      return Contrast.none();
    }
    return new ContrastFolder(config.contrast().get())
        .read(config.output().or(() -> DocumentDiscovery.defaultOutput(config.inputs())));
  }
}
