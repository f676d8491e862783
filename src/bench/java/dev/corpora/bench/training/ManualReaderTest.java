package dev.corpora.bench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of manual in small, as its tools write it. */
class ManualReaderTest {

  @TempDir Path folder;

  @Test
  void htmlGlossaryTermsLeaveTheTextAndDefinitionsStay() throws IOException {
    write(
        "mill.html",
        "<body><div class='navheader'>Prev</div><h1>Mills</h1><p>Use <code>grind</code> here.</p>"
            + "<pre>grind --all</pre><dl><dt><span class='glossterm'>Head race</span></dt>"
            + "<dd><p>Leads water to the wheel.</p></dd></dl></body>");

    Manual manual = read(ManualKind.HTML, "*.html", "mill.html#span.glossterm");

    assertThat(manual.headwords()).containsExactly("Head race");
    assertThat(rows(manual))
        .containsExactly(
            "HEADING\t\tMills\tMills",
            "PARAGRAPH\t\tMills\tUse grind here.",
            "CODE\t\tMills\tgrind --all",
            "PARAGRAPH\t\tMills\tLeads water to the wheel.");
    assertThat(manual.blocks().get(1).code()).containsExactly("grind");
  }

  @Test
  void anHtmlIndexAddsItsEntriesWithoutCodeAndNoText() throws IOException {
    write("1.html", "<p>Water.</p>");
    write(
        "index.html",
        "<dl><dt>wheel, <a class='indexterm' href='1.html'>Wheels</a></dt>"
            + "<dt><code>grind</code></dt></dl>");

    Manual manual = read(ManualKind.HTML, "*.html", "index.html@dt");

    assertThat(manual.headwords()).containsExactly("wheel,", "");
    assertThat(rows(manual)).containsExactly("PARAGRAPH\t\t\tWater.");
  }

  @Test
  void anInfoManualIsReadByNodesAndOnlyTheNamedIndexForEntries() throws IOException {
    String info =
        """
        This is mill.info.
        \037
        File: mill.info,  Node: Wheels,  Next: Concepts,  Up: Top

        2 Wheels
        ********

        A wheel (*note Races::) is driven by water that falls on it from a
        height, and `grind' starts the stones.

             $ grind --all
             done
        \037
        File: mill.info,  Node: Concepts,  Prev: Wheels,  Up: Top

        \0\b[index\0\b]
        * Menu:

        * overshot wheel:                        Wheels.               (line 6)
        * wheel <1>:                             Wheels.               (line 8)
        \037
        File: mill.info,  Node: Commands,  Prev: Concepts,  Up: Top

        \0\b[index\0\b]
        * Menu:

        * grind:                                 Wheels.               (line 6)
        \037
        File: mill.info,  Node: GNU General Public License,  Up: Top

        You may copy it.
        """;
    write("mill.info", info);

    Manual manual = read(ManualKind.INFO, "mill.info*", "Concepts");

    assertThat(manual.headwords()).containsExactly("overshot wheel", "wheel");
    assertThat(rows(manual))
        .containsExactly(
            "HEADING\t\t2 Wheels\t2 Wheels",
            "PARAGRAPH\t\t2 Wheels\tA wheel (Races) is driven by water that falls on it from a"
                + " height, and grind starts the stones.",
            "CODE\t\t2 Wheels\t$ grind --all done");
  }

  @Test
  void docBookEntitiesReadAsTheirNamesAndIndexTermsAreNoText() throws IOException {
    write(
        "mill.docbook",
        "<chapter><title>Mills</title><para><indexterm><primary>pond</primary></indexterm>"
            + "&mill; has a <firstterm>mill pond</firstterm> &amp; more.</para></chapter>");

    Manual manual = read(ManualKind.DOCBOOK, "*.docbook", "primary, firstterm");

    assertThat(manual.headwords()).containsExactlyInAnyOrder("pond", "mill pond");
    assertThat(rows(manual))
        .containsExactly(
            "HEADING\t\tMills\tMills", "PARAGRAPH\t\tMills\tmill has a mill pond & more.");
  }

  @Test
  void lyxIndexInsetsAreEntriesAndOtherInsetsLeaveNoTrace() throws IOException {
    write(
        "mill.lyx",
        """
        \\lyxformat 544
        \\begin_body
        \\begin_layout Section
        Wheels
        \\begin_inset CommandInset label
        LatexCommand label
        name "sec:wheels"

        \\end_inset
        \\end_layout
        \\begin_layout Standard
        An overshot
        \\begin_inset space ~
        \\end_inset
        wheel
        \\begin_inset Index idx
        status collapsed
        \\begin_layout Plain Layout
        wheels@Overshot wheel!large
        \\end_layout
        \\end_inset
         turns.
        \\end_layout
        \\end_body
        """);

    Manual manual = read(ManualKind.LYX, "*.lyx", "");

    assertThat(manual.headwords()).containsExactly("Overshot wheel");
    assertThat(rows(manual))
        .containsExactly(
            "HEADING\t\tWheels\tWheels", "PARAGRAPH\t\tWheels\tAn overshot wheel turns.");
  }

  @Test
  void everyOtherArticleOfADictionaryIsReadAndEveryHeadword() throws IOException {
    String articles =
        """
        head race

           <mills> The water {upstream} of the wheel.

        mill pond
        pond

           A store of water.

        tail race

           The water behind.
        """;
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(articles.getBytes(StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve("mills.dict.dz"), packed.toByteArray());

    Manual manual = read(ManualKind.DICTIONARY, "*.dz", "2");

    assertThat(manual.headwords()).containsExactly("head race", "mill pond", "pond", "tail race");
    assertThat(rows(manual)).containsExactly("PARAGRAPH\t\t\tA store of water.");
  }

  @Test
  void thePdfIndexBeginsAtItsHeadingAndMonospacedEntriesAreLeftOut() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      int number = 1;
      for (String part : List.of("wheel", "axle", "gear", "stone", "hopper", "sieve")) {
        page(pdf, FontName.HELVETICA, "The Mill " + number++, "This is the " + part + ".");
      }
      page(pdf, FontName.HELVETICA, "The Mill 7", "Index", "head race, 3, 5", "wheel . . . . . 2");
      page(pdf, FontName.COURIER, "The Mill 8", "grind, 4");
      pdf.save(folder.resolve("mill.pdf").toFile());
    }

    Manual manual = read(ManualKind.PDF, "*.pdf", "Index");

    assertThat(manual.headwords()).containsExactly("head race", "wheel");
    assertThat(manual.blocks())
        .isNotEmpty()
        .allSatisfy(block -> assertThat(block.text()).doesNotContain("The Mill", "head race"));
  }

  @Test
  void aManualThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> read(ManualKind.HTML, "*.html", "index.html@dt"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("*.html");
  }

  private Manual read(ManualKind kind, String pages, String headwords) throws IOException {
    ManualSource source =
        new ManualSource("en", "mill", "mill-doc", "mills", "CC0", kind, List.of(pages), headwords);
    return kind.reader().read(source, folder);
  }

  private static List<String> rows(Manual manual) {
    return manual.blocks().stream().map(TrainingBlock::asRow).toList();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static void page(PDDocument pdf, FontName font, String... lines) throws IOException {
    PDPage page = new PDPage();
    pdf.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      float top = 700;
      for (String line : lines) {
        content.beginText();
        content.setFont(new PDType1Font(font), 11);
        content.newLineAtOffset(72, top);
        content.showText(line);
        content.endText();
        top -= 40;
      }
    }
  }
}
