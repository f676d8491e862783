package dev.corpora.ip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.corpora.SchemaValidation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockListReaderTest {

  @TempDir Path folder;

  @Test
  void aWellFormedListIsReadWithItsNamesCounted() throws Exception {
    assertThat(read("\uFEFF{\"Star Wars\": [\"Jedi\", \"Lúthien\", \"JEDI\"]}").size())
        .isEqualTo(2);
    assertThat(read("{}").size()).isZero();
    assertThat(read("{\"Star Wars\": []}").size()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[\"Jedi\"]                       | 1 | object {\"franchise\": [\"name\", …], …} is expected, found an array",
        "~~                               | 1 | is expected, found nothing",
        "{\"A\": \"Jedi\"}                | 1 | array of names of franchise \"A\" is expected, found a text",
        "{\"A\":⏎ [\"Jedi\",⏎ 3]}         | 3 | name in quotation marks of franchise \"A\" is expected, found a number",
        "{\"A\": [null]}                  | 1 | found null",
        "{\"A\": [[\"Jedi\"]]}            | 1 | found an array",
        "{\"A\":⏎ {\"x\": 1}}             | 2 | no field \"x\" of franchise \"A\"; there are terms, aliases, note",
        "{\"A\": {\"match\": \"word\"}⏎}   | 1 | the field \"terms\" of franchise \"A\" is expected",
        "{\"A\": {\"terms\":⏎\"x\"}}       | 2 | array of names of franchise \"A\" is expected, found a text",
        "{\"A\": [⏎{\"terms\": []}]}     | 2 | no field \"terms\" of franchise \"A\"; there are term, aliases, note",
        "{\"A\": [{⏎\"note\": \"x\"}]}     | 2 | the field \"term\" of an entry of franchise \"A\" is expected",
        "{\"A\": [{\"term\": \"x\",⏎\"match\": \"near\"}]} | 2 | \"phrase\" for \"match\" of franchise \"A\" is expected, found \"near\"",
        "{\"A\": [{\"term\": \"x\",⏎\"term\": \"y\"}]} | 2 | the field \"term\" of franchise \"A\" is there twice",
        "{\"A\": [{\"term\": \"x\",⏎\"note\": 1}]} | 2 | a note in quotation marks of franchise \"A\" is expected, found a number",
        "{\"A\": [{\"term\": \"x\",⏎\"languages\": [\"english\"]}]} | 2 | code of two letters such as en of franchise \"A\" is expected",
        "{\"A\": [{\"term\": \"x\",⏎\"aliases\": [\"?\"]}]} | 2 | with a letter or a digit is expected, found \"?\"",
        "{\"A\": [{\"term\": \"x\",⏎\"exceptions\": \"y\"}]} | 2 | the array of exceptions of franchise \"A\" is expected, found a text",
        "{\"A\": [true]}                  | 1 | found true or false",
        "{\"A\":⏎ [\"\"]}                 | 2 | with a letter or a digit is expected, found \"\"",
        "{\"A\": [\" ?! \"]}              | 1 | with a letter or a digit is expected, found \"?!\"",
        "{\" \": [\"Jedi\"]}              | 1 | a franchise's name is expected",
        "{\"A\\n\": [\"Jedi\"]}           | 1 | a franchise's name is expected",
        "{\"A\": [],⏎\"A\": []}           | 2 | franchise \"A\" is there twice",
        "{\"A\": [],⏎\" A \": []}         | 2 | franchise \"A\" is there twice",
        "{\"A\": [\"Jedi\"],⏎}            | 2 | this is not JSON",
        "{\"A\": [\"Jedi\"                | 1 | this is not JSON",
        "{\"A\": []}⏎{}                   | 2 | the end of the file is expected",
        "franchise: Jedi                  | 1 | this is not JSON",
      })
  void whatIsWrongIsSaidWithFileAndLine(String json, int line, String message) {
    assertThatThrownBy(() -> read(json.replace('⏎', '\n')))
        .isInstanceOf(BlockListException.class)
        .hasMessageStartingWith(
            "block list " + folder.resolve("list.json") + ", line " + line + ": ")
        .hasMessageContaining(message)
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("\n");
  }

  @Test
  void listsThatAreReadFollowTheSchemaAndTheShippedOneDoes() throws Exception {
    SchemaValidation schema = SchemaValidation.of("blocklist");
    String whole =
        """
        {"A": {"terms": ["x", {"term": "y", "aliases": ["z"], "note": "n", "match": "exact",
                               "exceptions": ["y z"], "languages": ["en"]}],
               "aliases": ["a"], "note": "n", "match": "word", "exceptions": ["b"],
               "languages": ["de", "EN"]},
         "B": []}
        """;

    assertThat(read(whole).size()).isEqualTo(4);
    assertThat(schema.faults(whole)).isEmpty();
    assertThat(schema.faults("{\"A\": [{\"term\": \"x\", \"match\": \"near\"}]}")).isNotEmpty();
    assertThat(schema.faults("{\"A\": {\"x\": 1}}")).isNotEmpty();
    String shipped =
        new String(
            getClass().getResourceAsStream("builtin.json").readAllBytes(), StandardCharsets.UTF_8);
    assertThat(schema.faults(shipped)).isEmpty();
    assertThat(new ObjectMapper().readTree(shipped).size()).isGreaterThanOrEqualTo(25);
    assertThat(BlockList.read(List.of(BlockListSource.BUILTIN), CommonWords.NONE).size())
        .isGreaterThan(300);
  }

  @Test
  void aFileInAnotherEncodingIsRefused() throws Exception {
    Path file = folder.resolve("list.json");
    Files.write(file, "{\"A\":\n[\"Lúthien\"]}".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> of(file))
        .isInstanceOf(BlockListException.class)
        .hasMessage("block list " + file + ", line 2: this is not UTF-8; save the list as UTF-8");
  }

  @Test
  void aFileThatEndsWithinACharacterIsRefused() throws Exception {
    Path file = folder.resolve("list.json");
    Files.write(file, new byte[] {'{', '}', (byte) 0xC3});

    assertThatThrownBy(() -> of(file)).hasMessageContaining("not UTF-8");
  }

  @Test
  void aMissingFileAndAFolderAreRefused() {
    assertThatThrownBy(() -> of(folder.resolve("none.json")))
        .isInstanceOf(BlockListException.class)
        .hasMessage("block list " + folder.resolve("none.json") + " does not exist");
    assertThatThrownBy(() -> of(folder))
        .isInstanceOf(BlockListException.class)
        .hasMessageContaining("is a folder");
  }

  @Test
  void anUnreadableFileIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("list.json"), "{}");
    assumeThat(file.toFile().setReadable(false)).isTrue();
    assumeThat(Files.isReadable(file)).isFalse();

    assertThatThrownBy(() -> of(file))
        .isInstanceOf(BlockListException.class)
        .hasMessageContaining("permission denied");
  }

  private BlockList read(String json) throws Exception {
    return of(Files.writeString(folder.resolve("list.json"), json));
  }

  private static BlockList of(Path file) throws BlockListException {
    return BlockList.read(List.of(BlockListSource.of(file)), CommonWords.NONE);
  }
}
