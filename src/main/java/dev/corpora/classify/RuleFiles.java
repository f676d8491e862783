package dev.corpora.classify;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.corpora.classify.scheme.ShippedSchemes;
import dev.corpora.storage.CompiledResource;
import dev.corpora.storage.ContentHash;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/** The files, shipped with the program, that say how terms are classified. */
final class RuleFiles {

  static final String CALIBRATION = "calibration.tsv";
  static final String NAMES = "names.json";

  /** What the build made of {@link #calculatedHash}. */
  static final String COMPILED = "hash.bin";

  private static final List<String> ALL =
      Stream.concat(
              Stream.of(NAMES, CALIBRATION),
              ShippedSchemes.NAMES.stream().map(ShippedSchemes::resource).map("scheme/"::concat))
          .toList();

  /** Made when the first file is read: the hash needs none. */
  private static final class Json {
    static final ObjectMapper MAPPER =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();
  }

  private RuleFiles() {}

  static <T> T json(String name, Class<T> type) {
    try {
      return Json.MAPPER.readValue(bytes(name), type);
    } catch (IOException e) {
      throw new UncheckedIOException("the rule file " + name + " is damaged", e);
    }
  }

  /** The lines of a file that are neither empty nor comments. */
  static List<String> lines(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /** A hash over the content of all files, as the build has made it. */
  static String hash() {
    return CompiledResource.read(RuleFiles.class, COMPILED, in -> in.readUTF())
        .orElseGet(RuleFiles::calculatedHash);
  }

  /** The same, made of the files now. */
  static String calculatedHash() {
    MessageDigest digest = ContentHash.newDigest();
    ALL.forEach(name -> digest.update(bytes(name)));
    return ContentHash.of(digest);
  }

  private static byte[] bytes(String name) {
    try (InputStream stream = RuleFiles.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new FileNotFoundException(name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the rule file " + name + " cannot be read", e);
    }
  }
}
