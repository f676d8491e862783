package dev.corpora.ip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        "{\"A\": {\"x\": 1}}              | 1 | found an object",
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
  void aFileInAnotherEncodingIsRefused() throws Exception {
    Path file = folder.resolve("list.json");
    Files.write(file, "{\"A\":\n[\"Lúthien\"]}".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> BlockList.read(file))
        .isInstanceOf(BlockListException.class)
        .hasMessage("block list " + file + ", line 2: this is not UTF-8; save the list as UTF-8");
  }

  @Test
  void aFileThatEndsWithinACharacterIsRefused() throws Exception {
    Path file = folder.resolve("list.json");
    Files.write(file, new byte[] {'{', '}', (byte) 0xC3});

    assertThatThrownBy(() -> BlockList.read(file)).hasMessageContaining("not UTF-8");
  }

  @Test
  void aMissingFileAndAFolderAreRefused() {
    assertThatThrownBy(() -> BlockList.read(folder.resolve("none.json")))
        .isInstanceOf(BlockListException.class)
        .hasMessage("block list " + folder.resolve("none.json") + " does not exist");
    assertThatThrownBy(() -> BlockList.read(folder))
        .isInstanceOf(BlockListException.class)
        .hasMessageContaining("is a folder");
  }

  @Test
  void anUnreadableFileIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("list.json"), "{}");
    assumeThat(file.toFile().setReadable(false)).isTrue();
    assumeThat(Files.isReadable(file)).isFalse();

    assertThatThrownBy(() -> BlockList.read(file))
        .isInstanceOf(BlockListException.class)
        .hasMessageContaining("permission denied");
  }

  private BlockList read(String json) throws Exception {
    return BlockList.read(Files.writeString(folder.resolve("list.json"), json));
  }
}
