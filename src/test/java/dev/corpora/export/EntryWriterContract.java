package dev.corpora.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.vocabulary.MasterEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every format promises, by a reader of that format that is not ours. */
abstract class EntryWriterContract {

  @TempDir Path scratch;

  abstract ExportFormat format();

  /** The terms as a strict reader finds them. */
  abstract List<String> terms(byte[] file) throws Exception;

  /** What the format makes of a text. */
  abstract String kept(String text);

  final byte[] exported(MasterEntry... entries) throws IOException {
    return exported(ExportOptions.titled("Kilns & <ovens>"), entries);
  }

  final byte[] exported(ExportOptions options, MasterEntry... entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Export.write(SampleEntries.cursor(List.of(entries)), format(), options, out, scratch);
    return out.toByteArray();
  }

  final String text(MasterEntry... entries) throws IOException {
    return utf8(exported(entries));
  }

  static String utf8(byte[] file) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(file)).toString();
  }

  static String withoutHalfPairs(String text) {
    return text.replaceAll("\\p{Cs}", "\uFFFD");
  }

  @Test
  final void nothingToExportIsAWholeFile() throws Exception {
    assertThat(terms(exported())).isEmpty();
  }

  @Test
  final void awkwardTextsAreReadBack() throws Exception {
    for (String awkward : SampleEntries.AWKWARD) {
      MasterEntry entry = SampleEntries.entry(awkward, "en", "Definition: " + awkward);
      assertThat(terms(exported(entry))).containsExactly(kept(awkward));
    }
  }

  @Test
  final void allEntriesAreThere() throws Exception {
    MasterEntry[] all =
        SampleEntries.AWKWARD.stream()
            .map(text -> SampleEntries.entry(text, "en", null))
            .toArray(MasterEntry[]::new);
    assertThat(terms(exported(all)))
        .containsExactlyInAnyOrderElementsOf(
            SampleEntries.AWKWARD.stream().map(this::kept).toList());
  }

  @Test
  final void equalEntriesGiveEqualBytes() throws Exception {
    assertThat(exported(SampleEntries.kiln())).isEqualTo(exported(SampleEntries.kiln()));
  }

  @Test
  final void anEntryWithoutALanguageIsNoObstacle() throws Exception {
    assertThat(terms(exported(SampleEntries.entry("kiln", null, null)))).containsExactly("kiln");
  }
}
