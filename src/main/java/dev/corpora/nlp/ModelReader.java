package dev.corpora.nlp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.lemmatizer.LemmatizerFactory;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerFactory;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.BaseToolFactory;

/**
 * Reads OpenNLP's models, with their weights as a {@link CompactMaxentModel}. A model with more in
 * it than weights and settings (a dictionary, a factory of its own, another kind of classifier), or
 * of another version, is left to OpenNLP's own reader: slower, with the same answers.
 */
final class ModelReader {

  private static final String MANIFEST = "manifest.properties";
  private static final String DESCRIPTOR = "generator.featuregen";
  private static final String LANGUAGE = "Language";
  private static final String BEAM_SIZE = "BeamSize";
  private static final String TOKEN_END = "useTokenEnd";
  private static final String SENTENCE_ENDS = "eosCharacters";
  private static final String SKIP_ALPHANUMERIC = "useAlphaNumericOptimization";
  private static final String ALPHANUMERIC = "alphaNumericPattern";

  /** The parts of a model that has no others. */
  private record Plain(
      Map<String, String> manifest, CompactMaxentModel weights, Optional<byte[]> descriptor) {

    String get(String key) {
      return manifest.getOrDefault(key, "");
    }
  }

  private ModelReader() {}

  static SentenceModel sentences(InputStream stream) throws IOException {
    byte[] file = stream.readAllBytes();
    Optional<Plain> read = plain(file, "sent.model", SentenceDetectorFactory.class);
    if (read.isEmpty()
        || !read.get().manifest().keySet().containsAll(Set.of(TOKEN_END, SENTENCE_ENDS))) {
      return new SentenceModel(new ByteArrayInputStream(file));
    }
    Plain plain = read.get();
    return new SentenceModel(
        plain.get(LANGUAGE),
        plain.weights(),
        plain.manifest(),
        new SentenceDetectorFactory(
            plain.get(LANGUAGE),
            Boolean.parseBoolean(plain.get(TOKEN_END)),
            null,
            plain.get(SENTENCE_ENDS).toCharArray()));
  }

  static TokenizerModel tokens(InputStream stream) throws IOException {
    byte[] file = stream.readAllBytes();
    Optional<Plain> read = plain(file, "token.model", TokenizerFactory.class);
    if (read.isEmpty()
        || !read.get().manifest().keySet().containsAll(Set.of(SKIP_ALPHANUMERIC, ALPHANUMERIC))) {
      return new TokenizerModel(new ByteArrayInputStream(file));
    }
    Plain plain = read.get();
    return new TokenizerModel(
        plain.weights(),
        plain.manifest(),
        new TokenizerFactory(
            plain.get(LANGUAGE),
            null,
            Boolean.parseBoolean(plain.get(SKIP_ALPHANUMERIC)),
            Pattern.compile(plain.get(ALPHANUMERIC))));
  }

  static POSModel tags(InputStream stream) throws IOException {
    byte[] file = stream.readAllBytes();
    Optional<Plain> read = plain(file, "pos.model", POSTaggerFactory.class);
    if (read.isEmpty() || read.get().descriptor().isEmpty()) {
      return new POSModel(new ByteArrayInputStream(file));
    }
    Plain plain = read.get();
    return new POSModel(
        plain.get(LANGUAGE),
        plain.weights(),
        Integer.parseInt(plain.get(BEAM_SIZE)),
        plain.manifest(),
        new POSTaggerFactory(plain.descriptor().get(), Map.of(), null));
  }

  static LemmatizerModel lemmas(InputStream stream) throws IOException {
    byte[] file = stream.readAllBytes();
    Optional<Plain> read = plain(file, "lemmatizer.model", LemmatizerFactory.class);
    if (read.isEmpty()) {
      return new LemmatizerModel(new ByteArrayInputStream(file));
    }
    Plain plain = read.get();
    return new LemmatizerModel(
        plain.get(LANGUAGE),
        plain.weights(),
        Integer.parseInt(plain.get(BEAM_SIZE)),
        plain.manifest(),
        new LemmatizerFactory());
  }

  private static Optional<Plain> plain(
      byte[] file, String weights, Class<? extends BaseToolFactory> factory) throws IOException {
    Map<String, byte[]> entries = entries(file);
    byte[] manifest = entries.remove(MANIFEST);
    byte[] model = entries.remove(weights);
    Optional<byte[]> descriptor = Optional.ofNullable(entries.remove(DESCRIPTOR));
    if (manifest == null || model == null || !entries.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> settings = settings(manifest);
    boolean usual =
        factory.getName().equals(settings.get("factory"))
            && settings.getOrDefault("OpenNLP-Version", "").startsWith("2.")
            && settings.containsKey(LANGUAGE)
            && settings.getOrDefault(BEAM_SIZE, "3").matches("[1-9]\\d?")
            && settings.keySet().stream().noneMatch(key -> key.startsWith("serializer-class-"));
    if (!usual) {
      return Optional.empty();
    }
    settings.putIfAbsent(BEAM_SIZE, "3");
    return CompactMaxentModel.read(model).map(read -> new Plain(settings, read, descriptor));
  }

  private static Map<String, byte[]> entries(byte[] file) throws IOException {
    Map<String, byte[]> entries = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  private static Map<String, String> settings(byte[] manifest) throws IOException {
    Properties properties = new Properties();
    properties.load(new ByteArrayInputStream(manifest));
    Map<String, String> settings = new HashMap<>();
    for (String key : properties.stringPropertyNames()) {
      settings.put(key, properties.getProperty(key));
    }
    return settings;
  }
}
