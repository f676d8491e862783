package dev.corpora.export;

import dev.corpora.model.SurfaceForm;
import dev.corpora.vocabulary.MasterEntry;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds a term in a sentence, in any of its forms, the longest first. */
final class Emphasis {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final Pattern forms;

  Emphasis(MasterEntry entry) {
    String alternatives =
        Stream.concat(
                Stream.of(entry.term().text()),
                entry.term().forms().stream().map(SurfaceForm::text))
            .map(ReadableText::of)
            .filter(form -> !form.isEmpty())
            .distinct()
            .sorted(
                Comparator.comparingInt(String::length)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    forms = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])", FLAGS);
  }

  /**
   * The sentence with its first such form between two marks.
   *
   * @param escape what is done to the text between the marks
   */
  String in(String sentence, String before, String after, UnaryOperator<String> escape) {
    String text = ReadableText.of(sentence);
    Matcher matcher = forms.matcher(text);
    if (!matcher.find() || matcher.end() == matcher.start()) {
      return escape.apply(text);
    }
    return apart(escape, text.substring(0, matcher.start()))
        + before
        + escape.apply(matcher.group())
        + after
        + apart(escape, text.substring(matcher.end()));
  }

  /** Escaping strips outer spaces, which count here. */
  private static String apart(UnaryOperator<String> escape, String part) {
    String stripped = part.strip();
    int start = part.indexOf(stripped);
    return stripped.isEmpty()
        ? part
        : part.substring(0, start)
            + escape.apply(stripped)
            + part.substring(start + stripped.length());
  }
}
