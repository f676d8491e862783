package dev.corpora.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.document.epub.EpubDocumentParser;
import dev.corpora.document.pdf.PdfDocumentParser;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.model.Block;
import dev.corpora.model.Body;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Line;
import dev.corpora.model.ParsedDocument;
import dev.corpora.testing.HostileDocuments;
import dev.corpora.testing.HostileDocuments.Hostile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileDocumentsTest {

  /** Far above what any of them takes; far below what they would take if they had their way. */
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private static ServerSocket listener;

  @TempDir Path folder;

  @BeforeAll
  static void listen() throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  @AfterAll
  static void close() throws IOException {
    listener.close();
  }

  static List<Hostile> documents() {
    return HostileDocuments.all(listener.getLocalPort());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void endsAsItShouldAndLeavesNoTrace(Hostile hostile) throws Exception {
    Path inside = Files.createDirectories(folder.resolve("a/b/c"));
    ParseResult result = parse(hostile.writeInto(inside));

    if (hostile.status() == DocumentStatus.FAILED) {
      assertThat(result).isInstanceOf(ParseResult.Unparsable.class);
      var problem = ((ParseResult.Unparsable) result).problem();
      assertThat(problem.kind()).isEqualTo(hostile.kind().orElseThrow());
      assertThat(problem.message()).doesNotContain("Exception", "null", "\n");
    } else {
      assertThat(result).isInstanceOf(ParseResult.Parsed.class);
      String text = text(((ParseResult.Parsed) result).document());
      if (hostile.kind().equals(Optional.of(FailureKind.NO_TEXT))) {
        assertThat(text).isEmpty();
      } else {
        assertThat(text).contains(HostileDocuments.prose()).doesNotContain("root:", "outside");
      }
    }
    assertThat(files(folder)).containsExactly("a/b/c/" + hostile.fileName());
    assertNobodyCalled();
  }

  private static ParseResult parse(Path file) throws Exception {
    String name = file.getFileName().toString();
    DocumentFormat format = DocumentFormat.ofFileName(name).orElseThrow();
    DocumentParser parser =
        format == DocumentFormat.PDF
            ? new PdfDocumentParser(ParseOptions.DEFAULTS)
            : new EpubDocumentParser(ParseOptions.DEFAULTS);
    return parser.parse(
        new DiscoveredDocument(file, name, format, Files.size(file), Instant.EPOCH),
        new Deadline(LIMIT));
  }

  private static String text(ParsedDocument document) {
    return document.body() instanceof Body.Paged paged
        ? paged.pages().stream()
            .flatMap(page -> page.lines().stream())
            .map(Line::text)
            .collect(Collectors.joining("\n"))
        : ((Body.Flowing) document.body())
            .blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }

  private static void assertNobodyCalled() throws IOException {
    listener.setSoTimeout(1);
    try {
      listener.accept().close();
    } catch (SocketTimeoutException e) {
      return;
    }
    throw new AssertionError("a connection was made");
  }
}
