package dev.corpora.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.corpora.model.DocumentFormat;
import dev.corpora.model.FailureKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DocumentDiscoveryTest {

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.toRealPath().resolve("in"));
  }

  @Test
  void findsDocumentsByExtensionInAnyLetterCaseInStableOrder() throws Exception {
    file("b.PDF");
    file("sub/deeper/c.ePub");
    file("a b \u00e9.epub");
    file("notes.txt");
    file("pdf");
    file(".pdf");

    DiscoveryResult result = discover(folder);

    assertThat(result.base()).isEqualTo(folder);
    assertThat(paths(result)).containsExactly("a b \u00e9.epub", "b.PDF", "sub/deeper/c.ePub");
    assertThat(result.documents().get(1).format()).isEqualTo(DocumentFormat.PDF);
    assertThat(result.unreadable()).isEmpty();
  }

  @Test
  void tellsSizeAndTimeAndTakesEmptyDocuments() throws Exception {
    Path written = Files.writeString(folder.resolve("a.pdf"), "12345");
    file("empty.epub");

    List<DiscoveredDocument> documents = discover(folder).documents();

    assertThat(documents.get(0).size()).isEqualTo(5);
    assertThat(documents.get(0).modified())
        .isEqualTo(Files.getLastModifiedTime(written).toInstant());
    assertThat(documents.get(1).size()).isZero();
  }

  @Test
  void leavesHiddenDocumentsAndFoldersOutButTakesAHiddenOneThatIsNamed() throws Exception {
    Path hidden = file(".hidden.pdf");
    file(".git/a.pdf");

    assertThat(discover(folder).documents()).isEmpty();
    assertThat(paths(discover(hidden))).containsExactly(".hidden.pdf");
  }

  @Test
  void searchesTheTopAloneWhereSubFoldersAreNotWanted() throws Exception {
    file("a.pdf");
    file("sub/b.pdf");

    DiscoveryResult result =
        new DocumentDiscovery(false).discover(List.of(folder), Optional.empty());

    assertThat(paths(result)).containsExactly("a.pdf");
  }

  @Test
  void aFolderNamedLikeADocumentIsAFolder() throws Exception {
    file("x.pdf/inner.pdf");

    assertThat(paths(discover(folder))).containsExactly("x.pdf/inner.pdf");
  }

  @Test
  void leavesTheOutputFolderOutUnlessItIsTheInputOrAboveIt() throws Exception {
    file("a.pdf");
    file("out/copy.pdf");
    Path out = folder.resolve("out");
    DocumentDiscovery discovery = new DocumentDiscovery(true);

    assertThat(paths(discovery.discover(List.of(folder), Optional.of(out))))
        .containsExactly("a.pdf");
    assertThat(paths(discovery.discover(List.of(folder), Optional.of(folder)))).hasSize(2);
    assertThat(paths(discovery.discover(List.of(folder), Optional.of(temporary)))).hasSize(2);
    assertThat(paths(discovery.discover(List.of(folder, out), Optional.of(out)))).hasSize(2);
    assertThat(paths(discovery.discover(List.of(folder), Optional.of(folder.resolve("new")))))
        .hasSize(2);
  }

  @Test
  void takesFoldersAndDocumentsMixedAndEachOnce() throws Exception {
    Path one = file("m/one.pdf");
    file("n/two.pdf");

    DiscoveryResult result = discover(one, folder.resolve("n"), folder.resolve("m"), one);

    assertThat(result.base()).isEqualTo(folder);
    assertThat(paths(result)).containsExactly("m/one.pdf", "n/two.pdf");
  }

  @Test
  void theBaseOfSingleDocumentsIsTheFolderThatHoldsThem() throws Exception {
    Path one = file("m/one.pdf");
    Path two = file("m/two.pdf");

    assertThat(discover(one).base()).isEqualTo(folder.resolve("m"));
    assertThat(discover(two, one).base()).isEqualTo(folder.resolve("m"));
    assertThat(paths(discover(two, one))).containsExactly("one.pdf", "two.pdf");
  }

  @Test
  void outputsGoToTheInputFolderOrToTheOneFolderThatHoldsTheDocuments() throws Exception {
    Path one = file("m/one.pdf");
    Path two = file("m/two.pdf");
    Path other = file("n/other.pdf");

    assertThat(DocumentDiscovery.defaultOutput(List.of(folder))).contains(folder);
    assertThat(DocumentDiscovery.defaultOutput(List.of(one, two))).contains(folder.resolve("m"));
    assertThat(DocumentDiscovery.defaultOutput(List.of(one, other))).isEmpty();
    assertThat(DocumentDiscovery.defaultOutput(List.of(folder, one))).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void followsLinksAndFindsADocumentOnceUnderItsOwnName() throws Exception {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.createFile(outside.resolve("far.pdf"));
    Path real = file("z/real.pdf");
    link("a-link.pdf", real);
    link("b-link", folder.resolve("z"));
    link("linked", outside);

    assertThat(paths(discover(folder))).containsExactly("linked/far.pdf", "z/real.pdf");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aDocumentThatOnlyLinksLeadToGoesByTheFirstOfThem() throws Exception {
    Path target = Files.createFile(temporary.resolve("target.pdf"));
    link("2.pdf", target);
    link("1.pdf", target);

    assertThat(paths(discover(folder))).containsExactly("1.pdf");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linkLoopsEnd() throws Exception {
    Files.createFile(temporary.resolve("beside.pdf"));
    file("a/one.pdf");
    link("a/self", folder.resolve("a"));
    link("a/up", folder);
    link("a/above", temporary.toRealPath());
    file("b/two.pdf");
    link("a/to-b", folder.resolve("b"));
    link("b/to-a", folder.resolve("a"));

    assertThat(paths(discover(folder))).containsExactly("a/one.pdf", "b/two.pdf");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatCannotBeLookedAtIsReported() throws Exception {
    file("a.pdf");
    link("gone.pdf", folder.resolve("nothing"));
    link("loop.pdf", folder.resolve("loop.pdf"));
    link("unrelated", folder.resolve("nothing"));

    DiscoveryResult result = discover(folder);

    assertThat(paths(result)).containsExactly("a.pdf");
    assertThat(result.unreadable())
        .extracting(UnreadablePath::relativePath)
        .containsExactly("gone.pdf", "loop.pdf");
    assertThat(result.unreadable().get(0).problem().message()).contains("cannot be found");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aForbiddenSubFolderIsReportedAndAForbiddenInputRefused() throws Exception {
    file("a.pdf");
    file("closed/b.pdf");
    Path closed = folder.resolve("closed");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assumeFalse(Files.isReadable(closed), "the superuser may read everything");

      assertThat(discover(folder).unreadable())
          .singleElement()
          .satisfies(
              path -> {
                assertThat(path.relativePath()).isEqualTo("closed");
                assertThat(path.problem().message()).contains("permission");
              });
      assertRefused(closed, InputException.Reason.FORBIDDEN);
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPipeNamedLikeADocumentIsReportedAndNotOpened() throws Exception {
    file("a.pdf");
    Path pipe = folder.resolve("pipe.pdf");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThat(discover(folder).unreadable())
        .singleElement()
        .satisfies(
            path -> {
              assertThat(path.relativePath()).isEqualTo("pipe.pdf");
              assertThat(path.problem().kind()).isEqualTo(FailureKind.UNREADABLE);
            });
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aNameThatIsNoTextIsReportedByItsBytesWhereItIsADocumentsOrAFolders() throws Exception {
    file("a.pdf");
    create("caf\\351.pdf", "caf\\352.pdf", "photo\\351.jpg", "fold\\351r/b.pdf");

    assertThat(discover(folder).unreadable())
        .allSatisfy(
            path -> {
              assertThat(path.problem().kind()).isEqualTo(FailureKind.UNREADABLE);
              assertThat(path.problem().message()).contains("rename it");
            })
        .extracting(UnreadablePath::relativePath)
        .containsExactly("caf%E9.pdf", "caf%EA.pdf", "fold%E9r");
  }

  /** Names whose bytes Java cannot write. */
  private void create(String... names) throws Exception {
    for (String name : names) {
      String script = "f=$(printf '" + name + "'); mkdir -p \"$(dirname \"$f\")\" && : > \"$f\"";
      Process shell = new ProcessBuilder("sh", "-c", script).directory(folder.toFile()).start();
      assertThat(shell.waitFor()).isZero();
    }
  }

  @Test
  void refusesInputsThatAreMissingOrNoDocuments() throws Exception {
    assertRefused(folder.resolve("missing"), InputException.Reason.MISSING);
    assertRefused(folder.resolve("missing.pdf"), InputException.Reason.MISSING);
    assertRefused(file("notes.txt"), InputException.Reason.NOT_A_DOCUMENT);
  }

  private void assertRefused(Path input, InputException.Reason reason) {
    assertThatThrownBy(() -> discover(input))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(input.toString())
        .asInstanceOf(InstanceOfAssertFactories.type(InputException.class))
        .extracting(InputException::reason)
        .isEqualTo(reason);
  }

  private static DiscoveryResult discover(Path... inputs) throws InputException {
    return new DocumentDiscovery(true).discover(List.of(inputs), Optional.empty());
  }

  private static List<String> paths(DiscoveryResult result) {
    return result.documents().stream().map(DiscoveredDocument::relativePath).toList();
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.createFile(file);
  }

  private void link(String name, Path target) throws IOException {
    Files.createSymbolicLink(folder.resolve(name), target);
  }
}
