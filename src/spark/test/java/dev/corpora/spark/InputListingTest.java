package dev.corpora.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.document.DiscoveredDocument;
import dev.corpora.document.DocumentDiscovery;
import dev.corpora.document.SelectedDocuments;
import dev.corpora.document.SelectionOptions;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputListingTest {

  private static final List<String> NAMES =
      List.of(
          "a b%20c.epub",
          "a b%20c.pdf",
          "a b c.pdf",
          "deeper %2F down/100% #1?.pdf",
          "deeper %2F down/a: b+c.PDF",
          "deeper %2F down/[x]{y}*.epub",
          "d\u00e9j\u00e0 vu.pdf");

  @TempDir Path folder;
  private Path input;

  @BeforeEach
  void documents() throws Exception {
    input = folder.resolve("in put%20x");
    for (String name : NAMES) {
      Path document = input.resolve(name);
      Files.createDirectories(document.getParent());
      Files.writeString(document, "content of " + name);
    }
  }

  private InputListing.Found listed(Path... inputs) throws Exception {
    return new InputListing(
            new Configuration(), true, new org.apache.hadoop.fs.Path("file:" + folder + "/out"))
        .list(List.of(inputs).stream().map(each -> "file:" + each).toList());
  }

  private static SelectedDocuments locally(Path... inputs) throws Exception {
    return SelectedDocuments.of(
        new DocumentDiscovery(true).discover(List.of(inputs), Optional.empty()),
        SelectionOptions.DEFAULTS);
  }

  @Test
  void documentsAreNamedAsALocalRunNamesThemWhateverIsInTheirNames() throws Exception {
    SelectedDocuments found =
        SelectedDocuments.of(listed(input).documents(), SelectionOptions.DEFAULTS);

    assertThat(found.documents())
        .extracting(DiscoveredDocument::relativePath)
        .containsExactlyInAnyOrderElementsOf(NAMES);
    assertThat(found.vocabularies())
        .isEqualTo(locally(input).vocabularies())
        .containsEntry("a b%20c.pdf", "a b%20c.pdf.vocab.json")
        .containsEntry("a b c.pdf", "a b c.vocab.json");
  }

  @Test
  void aDocumentIsNamedAloneAsAmongOthers() throws Exception {
    Path one = input.resolve("a b%20c.pdf");
    Path other = input.resolve("deeper %2F down/100% #1?.pdf");

    assertThat(
            SelectedDocuments.of(listed(one, other).documents(), SelectionOptions.DEFAULTS)
                .vocabularies())
        .isEqualTo(locally(one, other).vocabularies());
  }

  @Test
  void documentsAreWhereTheirPlacesSayAndVocabulariesWhereALocalRunPutsThem() throws Exception {
    InputListing.Found found = listed(input);
    Path output = folder.resolve("out put%20x");
    OutputStore store = new OutputStore("file:" + output, new Configuration());

    for (String name : NAMES) {
      org.apache.hadoop.fs.Path place =
          new org.apache.hadoop.fs.Path(found.places().getOrDefault(name, ""));
      FileSystem files = OutputStore.plain(place.getFileSystem(new Configuration()));
      try (InputStream in = files.open(place)) {
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
            .isEqualTo("content of " + name);
      }
      store.put(input.resolve(name), name + ".vocab.json");

      assertThat(output.resolve(name + ".vocab.json")).hasContent("content of " + name);
      assertThat(store.read(name + ".vocab.json")).asString().isEqualTo("content of " + name);
    }
  }
}
