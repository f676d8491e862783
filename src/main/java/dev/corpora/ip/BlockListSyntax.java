package dev.corpora.ip;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.corpora.model.FoldedWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens of one block list, with messages that name its file and line. */
final class BlockListSyntax {

  private final JsonParser parser;
  private final BlockListSource source;

  BlockListSyntax(JsonParser parser, BlockListSource source) {
    this.parser = parser;
    this.source = source;
  }

  @Nullable JsonToken next() throws IOException {
    return parser.nextToken();
  }

  /** The name of the field that the parser has come to. */
  String field() throws IOException {
    return String.valueOf(parser.currentName());
  }

  /** The same, as the name of a franchise. */
  String franchise() throws IOException, BlockListException {
    String franchise = field();
    if (franchise.isBlank() || franchise.chars().anyMatch(Character::isISOControl)) {
      throw wrong("a franchise's name is expected, without line breaks, not an empty one");
    }
    return franchise.strip();
  }

  /** The text that the parser has come to. */
  String text(@Nullable JsonToken found, String what) throws IOException, BlockListException {
    expect(found, JsonToken.VALUE_STRING, what);
    return parser.getText();
  }

  /** The same, as something to look for. */
  String name(@Nullable JsonToken found, String of) throws IOException, BlockListException {
    String name = text(found, "a name in quotation marks" + of).strip();
    if (FoldedWords.of(name).isEmpty()) {
      throw wrong("a name" + of + " with a letter or a digit is expected, found \"" + name + "\"");
    }
    return name;
  }

  /** An array of names, from before its bracket. */
  List<String> names(String what, String of) throws IOException, BlockListException {
    expect(next(), JsonToken.START_ARRAY, "the array of " + what + of);
    List<String> names = new ArrayList<>();
    for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
      names.add(name(token, of));
    }
    return names;
  }

  void expect(@Nullable JsonToken found, JsonToken expected, String what)
      throws BlockListException {
    if (found != expected) {
      throw wrong(what + " is expected, found " + describe(found));
    }
  }

  static String describe(@Nullable JsonToken token) {
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

  BlockListException wrong(String message) {
    int line = Math.max(1, parser.currentTokenLocation().getLineNr());
    return new BlockListException("block list " + source + ", line " + line + ": " + message);
  }
}
