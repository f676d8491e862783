package dev.corpora.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class AnkiExportTest extends EntryWriterContract {

  @Override
  ExportFormat format() {
    return ExportFormat.ANKI;
  }

  /** As Anki reads: header lines at the top, then a note a line. */
  @Override
  List<String> terms(byte[] file) throws IOException {
    return utf8(file)
        .lines()
        .dropWhile(line -> line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .peek(note -> assertThat(note).hasSize(4))
        .map(note -> Jsoup.parseBodyFragment(note[1]).body().wholeText())
        .toList();
  }

  @Override
  String kept(String text) {
    return ReadableText.of(text);
  }

  @Test
  void aNoteHasTheTermInFrontAndWhatIsSaidOfItBehind() throws IOException {
    assertThat(text(SampleEntries.kiln()))
        .isEqualTo(
            "#separator:tab\n#html:true\n#notetype:Basic\n#deck:Kilns & <ovens>\n"
                + "#columns:GUID\tFront\tBack\tTags\n#guid column:1\n#tags column:4\n"
                + "en-kiln\tkiln\tAn oven that fires clay.<br><br>"
                + "<i>The <b>kiln</b> cools, and kiln walls crack.</i>"
                + "<br><small>kiln.pdf 2</small>\tartifact clay_work\n");
  }
}
