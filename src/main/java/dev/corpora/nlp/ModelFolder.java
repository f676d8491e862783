package dev.corpora.nlp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * A folder of models that its user brings, named as {@link ModelName} says. All are read when the
 * folder is opened, so that a faulty one stops the run before the first document.
 */
final class ModelFolder {

  private static final String NAMING =
      "a model's file is named after its language and kind, like nl-sentence.bin, nl-tokens.bin,"
          + " nl-pos.bin and nl-lemmas.bin, or as OpenNLP names it";

  private ModelFolder() {}

  /** The models of a folder by language. */
  static SortedMap<String, Map<ModelKind, ModelSource>> read(Path folder)
      throws LanguagePackException {
    SortedMap<String, Map<ModelKind, ModelSource>> found = new TreeMap<>();
    for (Path file : files(folder)) {
      Optional<ModelName> name = ModelName.parse(String.valueOf(file.getFileName()));
      if (name.isEmpty()) {
        throw new LanguagePackException(
            "cannot tell which model " + file + " is: " + NAMING + "; rename it or take it away");
      }
      check(file, name.get());
      ModelSource previous =
          found
              .computeIfAbsent(name.get().language(), key -> new EnumMap<>(ModelKind.class))
              .put(name.get().kind(), new ModelSource.Given(file));
      if (previous != null) {
        throw new LanguagePackException(
            "two models for one purpose: "
                + previous.name()
                + " and "
                + file
                + "; take one of them away");
      }
    }
    if (found.isEmpty()) {
      throw new LanguagePackException(
          "no model (*.bin) is in the folder " + folder + ": " + NAMING);
    }
    return found;
  }

  private static List<Path> files(Path folder) throws LanguagePackException {
    if (!Files.isDirectory(folder)) {
      throw new LanguagePackException(
          "the folder of models "
              + folder
              + (Files.exists(folder) ? " is no folder" : " does not exist"));
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(path -> String.valueOf(path.getFileName()).endsWith(".bin"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new LanguagePackException(
          "the folder of models " + folder + " cannot be read: " + e.getMessage());
    }
  }

  private static void check(Path file, ModelName name) throws LanguagePackException {
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
      switch (name.kind()) {
        case SENTENCE -> new SentenceModel(stream);
        case TOKENS -> new TokenizerModel(stream);
        case LEMMAS -> new LemmatizerModel(stream);
        case POS -> checkTags(file, new POSModel(stream));
      }
    } catch (IOException | RuntimeException e) {
      throw new LanguagePackException(
          file
              + " is no OpenNLP "
              + name.kind().word()
              + " model, or is damaged ("
              + e.getMessage()
              + "); get it again, or take it away");
    }
  }

  private static void checkTags(Path file, POSModel model) throws LanguagePackException {
    String[] tags = model.getPosSequenceModel().getOutcomes();
    long known =
        Arrays.stream(tags)
            .filter(tag -> UniversalTags.known(tag.split("\\+", 2)[0]).isPresent())
            .count();
    if (known * 2 < tags.length) {
      throw new LanguagePackException(
          file
              + " gives tags that are not Universal Dependencies parts of speech (such as "
              + tags[0]
              + "); use a model that does");
    }
  }
}
