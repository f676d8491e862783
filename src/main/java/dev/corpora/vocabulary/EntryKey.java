package dev.corpora.vocabulary;

import dev.corpora.storage.ContentHash;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What makes two documents' entries one entry of a master vocabulary: the language and the
 * canonical form, letter by letter.
 *
 * @param language null where the document's language is not known
 */
public record EntryKey(@Nullable String language, String canonical)
    implements Comparable<EntryKey> {

  private static final int MOST_SLUG = 60;
  private static final int HASH_DIGITS = 8;

  private static final Comparator<EntryKey> ORDER =
      Comparator.<EntryKey, String>comparing(key -> orEmpty(key.language), EntryKey::byCodePoints)
          .thenComparing(EntryKey::canonical, EntryKey::byCodePoints);

  /** By language, entries without one first, then by canonical form; both by code points. */
  @Override
  public int compareTo(EntryKey other) {
    return ORDER.compare(this, other);
  }

  static int byCodePoints(String a, String b) {
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        return Integer.compare(place(a.charAt(i)), place(b.charAt(i)));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** Halves of surrogate pairs stand for code points that come after all others. */
  private static int place(char c) {
    return Character.isSurrogate(c) ? c + Character.MAX_VALUE : c;
  }

  /** Bytes that sort as keys do. */
  byte[] bytes() {
    return utf8(orEmpty(language) + '\0' + canonical);
  }

  /**
   * A name of ASCII letters, digits and hyphens, the same in every run: {@code en-package-manager}.
   * Where letters had to be left out, a part of a hash tells forms apart that would look the same.
   */
  public String id() {
    String plain = Normalizer.normalize(canonical, Normalizer.Form.NFD);
    StringBuilder slug = new StringBuilder();
    for (int i = 0; i < plain.length() && slug.length() < MOST_SLUG; i++) {
      char c = plain.charAt(i);
      if (isPlain(c)) {
        slug.append(c);
      } else if ((c == ' ' || c == '-') && !slug.isEmpty()) {
        slug.append('-');
      }
    }
    String base = (language == null ? "und" : language) + '-';
    boolean whole = slug.toString().replace('-', ' ').equals(canonical);
    return whole && !canonical.endsWith(" ")
        ? base + slug
        : base
            + slug
            + (slug.isEmpty() || slug.charAt(slug.length() - 1) == '-' ? "" : "-")
            + ContentHash.hexOf(canonical).substring(0, HASH_DIGITS);
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
