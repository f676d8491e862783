package dev.corpora.document.pdf;

import dev.corpora.document.OverLimit;
import dev.corpora.model.DocumentWarning;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Line;
import dev.corpora.model.Page;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The scanned pages of one document, read one after another. One thread's; for one passage. */
final class ScannedPages {

  /** A page with an image and fewer letters is a scan; a stamp or a page number may be on it. */
  private static final int FEW_LETTERS = 40;

  /** Letters that tell a language well enough. */
  private static final int ENOUGH_TO_TELL = 400;

  /** Where so many pages in succession fail, the rest would too, each after a long time. */
  private static final int MOST_FAILURES = 3;

  private final Tesseract tesseract;
  private final OcrLanguages choice;
  private final Duration limit;
  private final Inflation inflation;

  private List<String> languages;
  private boolean isOpen;
  private final List<String> sample = new ArrayList<>();
  private long sampled;
  private long textLeft;
  private final List<Integer> unread = new ArrayList<>();
  private String fault = "";
  private int failuresInSuccession;
  private int read;
  private int words;
  private int leftOut;
  private double confidence;

  ScannedPages(Tesseract tesseract, OcrLanguages choice, Duration limit, Inflation inflation) {
    this.tesseract = tesseract;
    this.choice = choice;
    this.limit = limit;
    this.inflation = inflation;
    this.languages = choice.initial();
    this.isOpen = choice.isOpen();
    this.textLeft = inflation.limits().maxText();
  }

  /** The same pages, with the text of those that are scans. */
  ReadPages complete(ReadPages found, PDDocument document) {
    if (found.pages().stream().noneMatch(ScannedPages::isScan)) {
      return found;
    }
    found.pages().stream().filter(page -> !isScan(page)).forEach(this::learnFrom);
    PageTree tree = new PageTree(document, inflation.checkpoint());
    List<Page> pages = new ArrayList<>();
    int number = 0;
    for (Page page : found.pages()) {
      COSDictionary node = null;
      while (number < page.number()) {
        node = tree.next();
        number++;
      }
      pages.add(node != null && isScan(page) ? recognised(page, node) : page);
      inflation.checkpoint().pageRead(pages.size());
    }
    List<DocumentWarning> warnings = new ArrayList<>(found.warnings());
    if (read > 0) {
      warnings.add(new DocumentWarning(account()));
    }
    return new ReadPages(
        pages,
        found.broken(),
        found.all(),
        warnings,
        found.shortfall().or(() -> shortfall(found.all())));
  }

  private static boolean isScan(Page page) {
    return page.images() > 0 && letters(page) < FEW_LETTERS;
  }

  private static long letters(Page page) {
    return page.lines().stream().map(Line::text).mapToLong(String::length).sum();
  }

  /** Counts a page's text, and asks it for the document's language where that is not known. */
  private void learnFrom(Page page) {
    long letters = letters(page);
    textLeft -= letters;
    if (!isOpen) {
      return;
    }
    page.lines().forEach(line -> sample.add(line.text()));
    sampled += letters;
    if (sampled >= ENOUGH_TO_TELL) {
      isOpen = false;
      languages = choice.of(sample).orElse(languages);
      sample.clear();
    }
  }

  private Page recognised(Page page, COSDictionary node) {
    if (failuresInSuccession >= MOST_FAILURES || textLeft <= 0) {
      unread.add(page.number());
      return page;
    }
    inflation.beginDrawing();
    RecognisedText text;
    try {
      PageImage image = PageImage.draw(node, inflation.checkpoint());
      text = tesseract.read(image, languages, limit, inflation.checkpoint());
      if (text.lines().isEmpty() && image.fault().isPresent()) {
        return failed(page, image.fault().get());
      }
    } catch (TesseractException e) {
      return failed(page, "tesseract " + e.getMessage());
    } catch (IOException e) {
      return failed(page, String.valueOf(e.getMessage()));
    }
    failuresInSuccession = 0;
    read++;
    words += text.words();
    leftOut += text.leftOut();
    confidence += text.confidence();
    if (text.lines().isEmpty()) {
      return page;
    }
    Page recognised = page.withLines(text.lines());
    learnFrom(recognised);
    return recognised;
  }

  private Page failed(Page page, String reason) {
    failuresInSuccession++;
    fault = fault.isEmpty() ? "page " + page.number() + ": " + reason : fault;
    unread.add(page.number());
    return page;
  }

  /** A sentence on how well it went. */
  private String account() {
    String pages = read == 1 ? "1 scanned page" : read + " scanned pages";
    if (words == 0) {
      return pages + " looked at with --ocr: no word was found";
    }
    return String.format(
        Locale.ROOT,
        "%s read with --ocr (%s): %,d words with a mean confidence of %.0f %%, %,d of less than"
            + " %.0f %% left out",
        pages,
        String.join("+", languages),
        words,
        confidence / words,
        leftOut,
        RecognisedText.LEAST_CONFIDENCE);
  }

  private Optional<Problem> shortfall(int all) {
    if (unread.isEmpty()) {
      return Optional.empty();
    }
    if (fault.isEmpty()) {
      return Optional.of(
          OverLimit.text(
              inflation.limits().maxText(),
              unread.size() + " of its " + all + " pages were left out"));
    }
    int scans = read + unread.size();
    String extent =
        scans == 1
            ? "the scanned page could not be read"
            : unread.size() + " of " + scans + " scanned pages could not be read";
    return Optional.of(new Problem(FailureKind.PAGES_UNREAD, extent + "; " + fault));
  }
}
