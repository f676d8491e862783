package dev.corpora.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.document.DiscoveredDocument;
import dev.corpora.document.ParseOptions;
import dev.corpora.document.ParseResult;
import dev.corpora.document.pdf.PdfDocumentParser;
import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.CleanDocument;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.Term;
import dev.corpora.nlp.AnalysisResult;
import dev.corpora.nlp.LanguageOptions;
import dev.corpora.nlp.LanguagePacks;
import dev.corpora.term.RankedTermExtractor;
import dev.corpora.term.TermOptions;
import dev.corpora.testing.PdfFixture;
import dev.corpora.testing.PdfFixture.Face;
import dev.corpora.testing.PdfFixture.PageBuilder;
import dev.corpora.testing.Prose;
import dev.corpora.text.StandardCleaner;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the page to the term: what a document holds beside its language yields no terms. */
class NoiseInTermsTest {

  private static final float LEFT = 60;
  private static final float WIDE = 475;

  @TempDir Path folder;

  @Test
  void aTermInCodeFontIsKeptWhereItStandsInProseAndAListingsNamesAreNot() throws Exception {
    List<String> terms =
        terms(
            page -> {
              float y = prose(page, 90);
              page.line(LEFT, y, "Each build runs in a");
              page.face(Face.COURIER, 10).line(LEFT + 96, y, "sluicebox");
              page.face(Face.TIMES, 11).line(LEFT + 155, y, "of its own, and the");
              page.face(Face.COURIER, 10).line(LEFT + 241, y, "sluicebox");
              page.face(Face.TIMES, 11).line(LEFT + 300, y, "is emptied afterwards.");
              page.face(Face.COURIER, 10);
              page.line(LEFT + 20, y + 30, "open frobnicator");
              page.line(LEFT + 20, y + 42, "sluicebox frobnicator brimvalve");
              page.line(LEFT + 20, y + 54, "close frobnicator");
              page.face(Face.TIMES, 11);
              prose(page, y + 90);
            });

    assertThat(terms).anyMatch(term -> term.contains("sluicebox"));
    assertThat(terms).noneMatch(term -> term.contains("frobnicator"));
    assertThat(terms).noneMatch(term -> term.contains("brimvalve"));
  }

  @Test
  void licencesReferencesFormulasAndFiguresYieldNoTerms() throws Exception {
    List<String> terms =
        terms(
            page -> {
              float y = prose(page, 90);
              page.line(LEFT + 60, y + 12, "y = -x logx + sinx + 4 dx");
              y = prose(page, y + 40);
              page.face(Face.TIMES_BOLD, 14).line(LEFT, y + 20, "References");
              page.face(Face.TIMES, 11);
              y += 40;
              for (int i = 1; i <= 3; i++) {
                String title = "On Tidewater Paddlewheels. Journal of Millwrightry, 4:1" + i;
                y =
                    page.paragraph(
                        LEFT, y, WIDE, "[" + i + "] A. Quernstone. " + title + ", 1991.");
              }
              page.face(Face.TIMES_BOLD, 14).line(LEFT, y + 20, "Licence");
              page.face(Face.TIMES, 11);
              page.paragraph(
                  LEFT,
                  y + 40,
                  WIDE,
                  "THE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR"
                      + " IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,"
                      + " FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT.");
            });

    assertThat(terms).anyMatch(term -> term.contains("brood chamber"));
    for (String noise :
        List.of("logx", "sinx", "paddlewheel", "millwrightry", "quernstone", "merchantability")) {
      assertThat(terms).noneMatch(term -> term.contains(noise));
    }
  }

  private static float prose(PageBuilder page, float from) {
    float y = from;
    for (String paragraph : new Prose(7).paragraphs(3)) {
      y = page.paragraph(LEFT, y, WIDE, paragraph) + 8;
    }
    return y;
  }

  private List<String> terms(Consumer<PageBuilder> content) throws Exception {
    Path file = PdfFixture.pdf().page(content).writeTo(folder.resolve("noise.pdf"));
    DiscoveredDocument document =
        new DiscoveredDocument(
            file, "noise.pdf", DocumentFormat.PDF, file.toFile().length(), Instant.EPOCH);
    ParseResult parsed =
        new PdfDocumentParser(ParseOptions.DEFAULTS).parse(document, Checkpoint.NONE);
    CleanDocument clean =
        new StandardCleaner().clean(((ParseResult.Parsed) parsed).document(), Checkpoint.NONE);
    AnalysisResult analysis =
        LanguagePacks.open(LanguageOptions.DEFAULTS).newAnalyser().analyse(clean, Checkpoint.NONE);
    AnalysedDocument analysed = ((AnalysisResult.Analysed) analysis).document();
    return new RankedTermExtractor(TermOptions.DEFAULTS)
        .extract(analysed, Checkpoint.NONE).stream()
            .map(Term::canonical)
            .map(term -> term.toLowerCase(Locale.ROOT))
            .toList();
  }
}
