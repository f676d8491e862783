package dev.corpora.document.epub;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Resolves references between documents inside the archive (RFC 3986, for relative paths). */
final class Href {

  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");

  private Href() {}

  /** Whether a reference leads out of the archive by naming a scheme or a host. */
  static boolean isAbsolute(String href) {
    return SCHEME.matcher(href).find() || href.startsWith("//") || href.startsWith("\\\\");
  }

  /**
   * The entry names that a reference may mean, the standard's reading first. Makers forget to
   * encode: so the name as it stands comes second.
   *
   * @param from the entry that holds the reference
   * @return empty where the reference leads out of the archive
   */
  static List<String> candidates(String from, String href) {
    List<String> names = new ArrayList<>();
    if (!isAbsolute(href)) {
      String path = withoutFragment(href);
      for (String spelling : List.of(decoded(withoutQuery(path)), path, href)) {
        path(from, spelling).filter(name -> !names.contains(name)).ifPresent(names::add);
      }
    }
    return names;
  }

  static boolean hasFragment(String href) {
    return href.indexOf('#') >= 0;
  }

  private static String withoutFragment(String href) {
    int hash = href.indexOf('#');
    return hash < 0 ? href : href.substring(0, hash);
  }

  private static String withoutQuery(String href) {
    int mark = href.indexOf('?');
    return mark < 0 ? href : href.substring(0, mark);
  }

  private static Optional<String> path(String from, String relative) {
    String slashed = relative.replace('\\', '/');
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    String joined = slashed.startsWith("/") ? slashed.substring(1) : folder + slashed;
    Deque<String> parts = new ArrayDeque<>();
    for (String part : joined.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
  }

  /** Percent-decoded; a percent sign that starts no escape, and a plus sign, stay as they are. */
  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
      if (low >= 0) {
        out.write(high * 16 + low);
        i += 2;
      } else {
        out.write(bytes[i]);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(out.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }
}
