package dev.corpora.ip;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads one block list strictly: whoever asked for protection is told of anything that would leave
 * a name out, never given a shorter list.
 */
final class BlockListReader {

  /** What a list looks like, for messages. */
  static final String SHAPE = "{\"franchise\": [\"name\", …], …}";

  private final BlockListSource source;

  BlockListReader(BlockListSource source) {
    this.source = source;
  }

  /**
   * The names of all franchises, in the order of the list.
   *
   * @param firstOrder the place of the first of them among all lists
   */
  List<ListedName> read(int firstOrder) throws BlockListException {
    String json = new BlockListBytes(source).text();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      return franchises(new BlockListSyntax(parser, source), firstOrder);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new BlockListException(
          "block list "
              + source
              + ", line "
              + line
              + ": this is not JSON: "
              + e.getOriginalMessage().replaceAll("\\s+", " "));
    } catch (IOException e) {
      throw new BlockListException("block list " + source + " cannot be read: " + e.getMessage());
    }
  }

  private List<ListedName> franchises(BlockListSyntax json, int firstOrder)
      throws IOException, BlockListException {
    json.expect(json.next(), JsonToken.START_OBJECT, "an object " + SHAPE);
    List<ListedName> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (json.next() != JsonToken.END_OBJECT) {
      String franchise = json.franchise();
      if (!seen.add(franchise)) {
        throw json.wrong("franchise \"" + franchise + "\" is there twice; join the two lists");
      }
      EntrySyntax.Franchise read = new EntrySyntax(json, franchise).franchise();
      for (ListedEntry entry : read.entries()) {
        names.addAll(
            entry.names(franchise, listName(), read.defaults(), firstOrder + names.size()));
      }
    }
    if (json.next() != null) {
      throw json.wrong("the end of the file is expected after the object");
    }
    return names;
  }

  /** Without its folder, which is another on another machine. */
  private String listName() {
    return source
        .file()
        .map(file -> String.valueOf(file.getFileName()))
        .orElse(BlockListSource.BUILTIN_NAME);
  }
}
