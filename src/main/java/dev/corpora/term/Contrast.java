package dev.corpora.term;

import dev.corpora.storage.ContentHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What terms occur how often in other documents, by language, to tell what is special about these.
 *
 * <p>A term that the others have too is special where its frequency in a million words, plus one,
 * is at least {@value #SPECIAL} times theirs, plus one: the simple maths of Kilgarriff (Adam
 * Kilgarriff, <i>Simple maths for keywords</i>, Proceedings of Corpus Linguistics 2009), a smoothed
 * form of the weirdness of Ahmad and others (<i>University of Surrey participation in TREC 8</i>,
 * 1999). A term that they do not have is special always. Immutable, safe for use by several
 * threads.
 */
public final class Contrast {

  private static final double SPECIAL = 3;
  private static final double MILLION = 1e6;

  /** What the documents of a language hold. */
  private record Counts(Map<String, Long> terms, long tokens) {}

  private final Map<String, Counts> languages;
  private final String fingerprint;

  private Contrast(Map<String, Counts> languages, String fingerprint) {
    this.languages = Map.copyOf(languages);
    this.fingerprint = fingerprint;
  }

  /** With nothing, so that all terms are special. */
  public static Contrast none() {
    return new Contrast(Map.of(), "");
  }

  /** A builder without terms. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sums up other documents. */
  public static final class Builder {
    private final SortedMap<String, SortedMap<String, Long>> terms = new TreeMap<>();
    private final SortedMap<String, Long> tokens = new TreeMap<>();

    private Builder() {}

    /** Adds a document's length in tokens. */
    public Builder tokens(String language, long number) {
      tokens.merge(language, number, Long::sum);
      return this;
    }

    /** Adds a document's occurrences of a term. */
    public Builder term(String language, String canonical, long frequency) {
      terms
          .computeIfAbsent(language, key -> new TreeMap<>())
          .merge(canonical.toLowerCase(Locale.ROOT), frequency, Long::sum);
      return this;
    }

    /** The sums. */
    public Contrast build() {
      MessageDigest digest = ContentHash.newDigest();
      Map<String, Counts> languages = new HashMap<>();
      terms.forEach(
          (language, counts) -> {
            long length = tokens.getOrDefault(language, 0L);
            update(digest, language, length);
            counts.forEach((term, count) -> update(digest, term, count));
            languages.put(language, new Counts(Map.copyOf(counts), length));
          });
      return new Contrast(languages, "contrast-1:" + ContentHash.of(digest));
    }

    private static void update(MessageDigest digest, String text, long number) {
      digest.update((text + "\t" + number + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Whether a term is special.
   *
   * @param frequency how often the document has it
   * @param documentTokens the document's length
   */
  boolean isSpecial(String language, String canonical, long frequency, long documentTokens) {
    Counts others = languages.get(language);
    Long there = others == null ? null : others.terms().get(canonical.toLowerCase(Locale.ROOT));
    return others == null
        || there == null
        || perMillion(frequency, documentTokens) + 1
            >= SPECIAL * (perMillion(there, others.tokens()) + 1);
  }

  private static double perMillion(long frequency, long tokens) {
    return MILLION * frequency / Math.max(1, tokens);
  }

  /** A text that differs wherever the other documents' terms, counts or lengths do. */
  public String fingerprint() {
    return fingerprint;
  }
}
