package dev.corpora.ip;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one block list strictly: whoever asked for protection is told of anything that would leave
 * a name out, never given a shorter list.
 */
final class BlockListReader {

  private static final int MAX_BYTES = 64 << 20;
  private static final String SHAPE = "{\"franchise\": [\"name\", …], …}";

  private final Path file;

  BlockListReader(Path file) {
    this.file = file;
  }

  /** Franchise to names, in the order of the file. */
  Map<String, List<String>> read() throws BlockListException {
    String json = decode(bytes());
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      return franchises(parser);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw wrong(line, "this is not JSON: " + e.getOriginalMessage().replaceAll("\\s+", " "));
    } catch (IOException e) {
      throw new BlockListException("block list " + file + " cannot be read: " + e.getMessage());
    }
  }

  private byte[] bytes() throws BlockListException {
    if (Files.isDirectory(file)) {
      throw new BlockListException(
          "block list " + file + " is a folder; a JSON file is expected: " + SHAPE);
    }
    byte[] bytes;
    try (InputStream stream = Files.newInputStream(file)) {
      bytes = stream.readNBytes(MAX_BYTES + 1);
    } catch (NoSuchFileException e) {
      throw new BlockListException("block list " + file + " does not exist");
    } catch (AccessDeniedException e) {
      throw new BlockListException("block list " + file + " cannot be read: permission denied");
    } catch (IOException e) {
      throw new BlockListException("block list " + file + " cannot be read: " + e.getMessage());
    }
    if (bytes.length > MAX_BYTES) {
      throw new BlockListException(
          "block list " + file + " is larger than " + (MAX_BYTES >> 20) + " MB");
    }
    return bytes;
  }

  private String decode(byte[] bytes) throws BlockListException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw wrong(line, "this is not UTF-8; save the list as UTF-8");
    }
    String text = out.flip().toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private Map<String, List<String>> franchises(JsonParser parser)
      throws IOException, BlockListException {
    expect(parser.nextToken(), JsonToken.START_OBJECT, "an object " + SHAPE, parser);
    Map<String, List<String>> franchises = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String franchise = franchise(parser);
      if (franchises.containsKey(franchise)) {
        throw wrong(
            line(parser), "franchise \"" + franchise + "\" is there twice; join the two lists");
      }
      franchises.put(franchise, names(franchise, parser));
    }
    if (parser.nextToken() != null) {
      throw wrong(line(parser), "the end of the file is expected after the object");
    }
    return franchises;
  }

  private String franchise(JsonParser parser) throws IOException, BlockListException {
    String franchise = parser.currentName();
    if (franchise.isBlank() || franchise.chars().anyMatch(Character::isISOControl)) {
      throw wrong(
          line(parser), "a franchise's name is expected, without line breaks, not an empty one");
    }
    return franchise.strip();
  }

  private List<String> names(String franchise, JsonParser parser)
      throws IOException, BlockListException {
    String of = " of franchise \"" + franchise + "\"";
    expect(parser.nextToken(), JsonToken.START_ARRAY, "the array of names" + of, parser);
    List<String> names = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      expect(token, JsonToken.VALUE_STRING, "a name in quotation marks" + of, parser);
      String name = parser.getText();
      if (FoldedWords.of(name).isEmpty()) {
        throw wrong(
            line(parser),
            "a name"
                + of
                + " with a letter or a digit is expected, found \""
                + name.strip()
                + "\"");
      }
      names.add(name);
    }
    return names;
  }

  private void expect(@Nullable JsonToken found, JsonToken expected, String what, JsonParser parser)
      throws BlockListException {
    if (found != expected) {
      throw wrong(line(parser), what + " is expected, found " + describe(found));
    }
  }

  private static String describe(@Nullable JsonToken token) {
    if (token == null) {
      return "nothing";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      default -> token.asString() == null ? token.name() : token.asString();
    };
  }

  private static int line(JsonParser parser) {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  private BlockListException wrong(int line, String message) {
    return new BlockListException("block list " + file + ", line " + line + ": " + message);
  }
}
