package dev.corpora.classify.scheme;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** The schemes that come with the program. */
public final class ShippedSchemes {

  /** Their names, the default first. */
  public static final List<String> NAMES = List.of("general", "fantasy-rpg", "technical");

  private ShippedSchemes() {}

  /** Reads one of them. */
  public static Scheme read(String name) {
    try {
      // The tests check what the synsets are: here it would cost the time of opening WordNet.
      return new SchemeReader(Path.of(resource(name)), (kind, text) -> "").read(bytes(name));
    } catch (SchemeException e) {
      throw damaged(name, e);
    }
  }

  /** The content of its file. */
  static byte[] bytes(String name) {
    String file = resource(name);
    try (InputStream stream = ShippedSchemes.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new FileNotFoundException(file);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw damaged(name, e);
    }
  }

  private static IllegalStateException damaged(String name, Exception cause) {
    return new IllegalStateException("the scheme " + name + " is damaged", cause);
  }

  /** The name of its file, beside this class. */
  public static String resource(String name) {
    return name + (name.equals("general") ? ".json" : ".yaml");
  }
}
