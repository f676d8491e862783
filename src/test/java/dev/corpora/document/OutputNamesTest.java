package dev.corpora.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutputNamesTest {

  @Test
  void aVocabularyIsNamedAfterItsDocumentAndStandsInTheSameFolder() {
    assertThat(OutputNames.assign(List.of("a.pdf", "manuals/Hand book.v2.EPUB")))
        .containsEntry("a.pdf", "a.vocab.json")
        .containsEntry("manuals/Hand book.v2.EPUB", "manuals/Hand book.v2.vocab.json");
  }

  @Test
  void documentsOfOneFolderThatShareAStemKeepTheirExtensions() {
    assertThat(OutputNames.assign(List.of("m/a.pdf", "m/a.epub", "a.pdf")))
        .containsEntry("m/a.pdf", "m/a.pdf.vocab.json")
        .containsEntry("m/a.epub", "m/a.epub.vocab.json")
        .containsEntry("a.pdf", "a.vocab.json");
  }

  @Test
  void aSharedStemKeepsItsNamesWhateverElseWouldTakeThem() {
    assertThat(OutputNames.assign(List.of("a.pdf", "a.epub", "a.pdf.pdf")))
        .containsEntry("a.pdf", "a.pdf.vocab.json")
        .containsEntry("a.epub", "a.epub.vocab.json")
        .containsEntry("a.pdf.pdf", "a.pdf.pdf.vocab.json");
  }

  @Test
  void namesDifferAlsoWhereLetterCaseAndNormalFormDoNot() {
    String composed = "\u00e9t\u00e9.pdf";
    List<String> documents =
        List.of(
            "A.pdf",
            "a.pdf",
            "a.PDF",
            "A.epub",
            "a.pdf.pdf",
            "A.pdf.epub",
            composed,
            Normalizer.normalize(composed, Normalizer.Form.NFD),
            "Folder/x.pdf",
            "folder/X.pdf",
            "Stra\u00dfe.pdf",
            "STRASSE.pdf");

    Map<String, String> names = OutputNames.assign(documents);

    assertThat(names).hasSize(documents.size());
    assertThat(
            names.values().stream()
                .map(name -> Normalizer.normalize(name, Normalizer.Form.NFC))
                .map(name -> name.toUpperCase(Locale.ROOT)))
        .doesNotHaveDuplicates();
  }

  @Test
  void namesDoNotDependOnTheOrderOfTheDocuments() {
    List<String> documents =
        new ArrayList<>(
            List.of("a.pdf", "A.pdf", "a.epub", "a.pdf.pdf", "a.pdf.epub", "b.pdf", "c/a.pdf"));
    Map<String, String> names = OutputNames.assign(documents);

    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(documents, random);
      assertThat(OutputNames.assign(documents)).isEqualTo(names);
    }
  }

  @Test
  void longNamesAreShortenedToWhatFileSystemsAllowAndStayApart() {
    String long1 = "d/" + "\u00fc".repeat(124) + "1.pdf";
    String long2 = "d/" + "\u00fc".repeat(124) + "2.pdf";
    String emoji = "x" + "\ud83d\ude00".repeat(61) + ".epub";

    Map<String, String> names = OutputNames.assign(List.of(long1, long2, emoji));

    assertThat(names.values())
        .doesNotHaveDuplicates()
        .allSatisfy(
            name -> {
              String fileName = name.substring(name.indexOf('/') + 1);
              assertThat(fileName.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
              assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(fileName)).isTrue();
              assertThat(fileName).endsWith(".vocab.json");
            });
  }

  @Test
  void aStemIsTheNameWithoutFoldersAndExtension() {
    assertThat(OutputNames.stem("a/b.c/d.e.pdf")).isEqualTo("d.e");
    assertThat(OutputNames.stem("plain")).isEqualTo("plain");
  }
}
