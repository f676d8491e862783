package dev.corpora.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Sentences in three languages with nouns that nobody has read before, so that whatever remembers
 * words has ever more to remember. The same for the same number.
 */
public final class StrangeProse {

  private static final List<String> LANGUAGES = List.of("en", "de", "fr");

  private static final List<String> SENTENCES =
      List.of(
          "The %s of the old mill turns the %s before the water of the river is too low for the %s.",
          "Der Müller hat die %s mit der alten %s in das Haus gebracht, und die %s steht noch in dem Hof.",
          "Le meunier a mis la %s dans le %s de la maison, et il ne sait pas où est la %s du village.");

  private final int language;
  private final Random random;

  /** Prose of a document by its number, which decides on the language as well. */
  public StrangeProse(int number) {
    this.language = number % LANGUAGES.size();
    this.random = new Random(number);
  }

  /** The code of its language. */
  public String language() {
    return LANGUAGES.get(language);
  }

  /** So many paragraphs of five sentences. */
  public String[] paragraphs(int number) {
    String[] paragraphs = new String[number];
    for (int i = 0; i < number; i++) {
      paragraphs[i] = paragraph(5);
    }
    return paragraphs;
  }

  private String paragraph(int sentences) {
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      paragraph.append(i == 0 ? "" : " ");
      paragraph.append(String.format(Locale.ROOT, SENTENCES.get(language), noun(), noun(), noun()));
    }
    return paragraph.toString();
  }

  private String noun() {
    StringBuilder noun = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      noun.append("bdfgklmnprst".charAt(random.nextInt(12)));
      noun.append("aeiou".charAt(random.nextInt(5)));
    }
    if (language == 1) {
      noun.setCharAt(0, Character.toUpperCase(noun.charAt(0)));
    }
    return noun.toString();
  }
}
