package dev.corpora.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** By jsoup, which reports what is not well-formed HTML. */
class HtmlExportTest extends EntryWriterContract {

  @Override
  ExportFormat format() {
    return ExportFormat.HTML;
  }

  private static Document page(byte[] file) throws IOException {
    Parser parser = Parser.htmlParser().setTrackErrors(50);
    Document page = Jsoup.parse(utf8(file), "", parser);
    assertThat(parser.getErrors()).isEmpty();
    return page;
  }

  @Override
  List<String> terms(byte[] file) throws IOException {
    Document page = page(file);
    assertThat(page.select("script, a, img, link, iframe")).isEmpty();
    return page.select("dt dfn").stream().map(Element::wholeText).toList();
  }

  @Override
  String kept(String text) {
    return ReadableText.of(text);
  }

  @Test
  void aTermStandsWithDefinitionContextAndPlaces() throws IOException {
    Document page = page(exported(SampleEntries.kiln()));

    assertThat(page.title()).isEqualTo("Kilns & <ovens>");
    assertThat(page.select("h1").text()).isEqualTo("Kilns & <ovens>");
    assertThat(page.select("h2").text()).isEqualTo("English");
    assertThat(page.select("dt#en-kiln dfn").attr("lang")).isEqualTo("en");
    assertThat(page.select("dd.definition").text()).isEqualTo("An oven that fires clay.");
    assertThat(page.select("dd.context b").text()).isEqualTo("kiln");
    assertThat(page.select("dd.places").text()).isEqualTo("kiln.pdf 2, 5–7; oven.epub (Firing)");
  }
}
