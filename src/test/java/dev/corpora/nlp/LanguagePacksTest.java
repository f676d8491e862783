package dev.corpora.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpora.model.Checkpoint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguagePacksTest {

  @TempDir private Path folder;

  @Test
  void refusesFolderThatIsMissing() {
    assertThatThrownBy(() -> open(folder.resolve("nowhere")))
        .isInstanceOf(LanguagePackException.class)
        .hasMessageContaining("nowhere")
        .hasMessageContaining("does not exist");
  }

  @Test
  void refusesFolderWithoutModels() {
    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(LanguagePackException.class)
        .hasMessageContaining("no model")
        .hasMessageContaining("nl-pos.bin");
  }

  @Test
  void refusesModelThatIsNone() throws IOException {
    Files.writeString(folder.resolve("nl-pos.bin"), "nothing of the kind");

    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(LanguagePackException.class)
        .hasMessageContaining("nl-pos.bin")
        .hasMessageContaining("no OpenNLP pos model");
  }

  @Test
  void refusesModelOfAnotherKind() throws IOException {
    copy("opennlp-de-ud-gsd-sentence-1.3-2.5.4.bin", "nl-pos.bin");

    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(LanguagePackException.class)
        .hasMessageContaining("nl-pos.bin");
  }

  @Test
  void refusesLanguageWithoutSentenceModel() throws IOException {
    copy("opennlp-de-ud-gsd-pos-1.3-2.5.4.bin", "nl-pos.bin");

    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(LanguagePackException.class)
        .hasMessageContaining("no sentence model for nl")
        .hasMessageContaining("nl-sentence.bin");
  }

  @Test
  void refusesFileWhoseNameSaysNothing() throws IOException {
    Files.writeString(folder.resolve("stuff.bin"), "x");

    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(LanguagePackException.class)
        .hasMessageContaining("stuff.bin");
  }

  @Test
  void refusesLanguageWithoutPack() {
    assertThatThrownBy(
            () -> LanguagePacks.open(new LanguageOptions(Optional.of("xx"), Optional.empty())))
        .isInstanceOf(LanguagePackException.class)
        .hasMessageContaining("xx")
        .hasMessageContaining("de, en, fr");
  }

  @Test
  void addsLanguageOfFolder() throws Exception {
    copy("opennlp-de-ud-gsd-sentence-1.3-2.5.4.bin", "opennlp-nl-ud-alpino-sentence-1.3-2.5.4.bin");
    copy("opennlp-de-ud-gsd-pos-1.3-2.5.4.bin", "nl-pos.bin");

    AnalysisResult result =
        LanguagePacks.open(new LanguageOptions(Optional.empty(), Optional.of(folder)))
            .newAnalyser()
            .analyse(
                Texts.document(
                    "De gebruiker kan het pakket installeren met de opdracht die in dit hoofdstuk"
                        + " wordt beschreven, maar dat is niet altijd nodig."),
                Checkpoint.NONE);

    assertThat(result).isInstanceOf(AnalysisResult.Analysed.class);
    assertThat(((AnalysisResult.Analysed) result).document().language()).isEqualTo("nl");
  }

  @Test
  void fingerprintTellsModelsAndLanguageApart() throws Exception {
    copy("opennlp-de-ud-gsd-sentence-1.3-2.5.4.bin", "nl-sentence.bin");
    copy("opennlp-de-ud-gsd-pos-1.3-2.5.4.bin", "nl-pos.bin");
    String shipped = LanguagePacks.open(LanguageOptions.DEFAULTS).fingerprint();
    String german =
        LanguagePacks.open(new LanguageOptions(Optional.of("de"), Optional.empty())).fingerprint();
    String added = open(folder).fingerprint();
    copy("opennlp-en-ud-ewt-pos-1.3-2.5.4.bin", "nl-pos.bin");
    String replaced = open(folder).fingerprint();

    assertThat(LanguagePacks.open(LanguageOptions.DEFAULTS).fingerprint()).isEqualTo(shipped);
    assertThat(shipped).isNotEqualTo(german).isNotEqualTo(added);
    assertThat(replaced).isNotEqualTo(added);
  }

  private static LanguagePacks open(Path models) throws LanguagePackException {
    return LanguagePacks.open(new LanguageOptions(Optional.empty(), Optional.of(models)));
  }

  private void copy(String resource, String name) throws IOException {
    try (InputStream stream = LanguagePacksTest.class.getResourceAsStream("/" + resource)) {
      Files.write(folder.resolve(name), stream.readAllBytes());
    }
  }
}
