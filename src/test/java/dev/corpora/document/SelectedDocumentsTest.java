package dev.corpora.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.corpora.model.DocumentFormat;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;
import dev.corpora.model.Shard;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SelectedDocumentsTest {

  private static final DiscoveryResult FOUND =
      new DiscoveryResult(
          Path.of("/in"),
          List.of(
              document("a/old.pdf", 30, 1),
              document("a/same.epub", 10, 3),
              document("a/same.pdf", 10, 3),
              document("b/new.pdf", 20, 9)),
          List.of(unreadable("a/locked.pdf"), unreadable("secret")));

  private static DiscoveredDocument document(String path, long size, long modified) {
    return new DiscoveredDocument(
        Path.of("/in", path),
        path,
        DocumentFormat.ofFileName(path).orElseThrow(),
        size,
        Instant.ofEpochSecond(modified));
  }

  private static UnreadablePath unreadable(String path) {
    return new UnreadablePath(path, new Problem(FailureKind.NO_PERMISSION, "cannot be read"));
  }

  private static SelectedDocuments select(
      List<String> include, List<String> exclude, int limit, DocumentOrder order) {
    return SelectedDocuments.of(
        FOUND,
        new SelectionOptions(
            include.stream().map(PathGlob::new).toList(),
            exclude.stream().map(PathGlob::new).toList(),
            limit == 0 ? OptionalInt.empty() : OptionalInt.of(limit),
            order));
  }

  private static Stream<String> paths(SelectedDocuments selected) {
    return selected.documents().stream().map(DiscoveredDocument::relativePath);
  }

  @Test
  void everyOrderIsTotal() {
    assertThat(paths(select(List.of(), List.of(), 0, DocumentOrder.SIZE)))
        .containsExactly("a/old.pdf", "b/new.pdf", "a/same.epub", "a/same.pdf");
    assertThat(paths(select(List.of(), List.of(), 0, DocumentOrder.NAME)))
        .containsExactly("a/old.pdf", "a/same.epub", "a/same.pdf", "b/new.pdf");
    assertThat(paths(select(List.of(), List.of(), 0, DocumentOrder.NEWEST)))
        .containsExactly("b/new.pdf", "a/same.epub", "a/same.pdf", "a/old.pdf");
  }

  @Test
  void shardsPartWhatIsAskedForAndMoveNoVocabulary() {
    List<String> all = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      SelectedDocuments part =
          SelectedDocuments.of(
              FOUND,
              new SelectionOptions(
                  List.of(),
                  List.of(),
                  OptionalInt.of(3),
                  DocumentOrder.SIZE,
                  Optional.of(new Shard(number, 3))));
      paths(part).forEach(all::add);
      part.unreadable().forEach(path -> all.add(path.relativePath()));
      assertThat(part.vocabularies()).hasSize(4);
    }

    assertThat(all)
        .containsExactlyInAnyOrder(
            "a/old.pdf", "b/new.pdf", "a/same.epub", "a/locked.pdf", "secret");
  }

  @Test
  void theLimitTakesTheFirstOfWhatIsAskedForInItsOrder() {
    assertThat(paths(select(List.of("a/**"), List.of("old*"), 1, DocumentOrder.NEWEST)))
        .containsExactly("a/same.epub");
  }

  @Test
  void whatIsExcludedIsLeftOutWhateverIncludesIt() {
    assertThat(paths(select(List.of("*.pdf"), List.of("b/"), 0, DocumentOrder.NAME)))
        .containsExactly("a/old.pdf", "a/same.pdf");
  }

  @Test
  void vocabulariesAreNamedAsIfAllWereSelected() {
    assertThat(select(List.of("same.pdf"), List.of(), 0, DocumentOrder.NAME).vocabularies())
        .contains(
            entry("a/same.pdf", "a/same.pdf.vocab.json"),
            entry("a/same.epub", "a/same.epub.vocab.json"));
  }

  @Test
  void whatCannotBeReadIsToldOfWhereItMayHaveBeenAskedFor() {
    assertThat(select(List.of("*.epub"), List.of(), 0, DocumentOrder.NAME).unreadable())
        .extracting(UnreadablePath::relativePath)
        .containsExactly("secret");
    assertThat(select(List.of(), List.of("secret/**"), 0, DocumentOrder.NAME).unreadable())
        .extracting(UnreadablePath::relativePath)
        .containsExactly("a/locked.pdf");
  }
}
