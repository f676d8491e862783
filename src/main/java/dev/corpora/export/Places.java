package dev.corpora.export;

import dev.corpora.model.Location;
import dev.corpora.vocabulary.SourcedContext;
import dev.corpora.vocabulary.TermSource;
import java.util.List;
import java.util.stream.Collectors;

/** Says where in documents something stands: {@code handbook.pdf 2, 5–7}. */
final class Places {

  private static final int MOST_CHAPTERS = 3;

  private Places() {}

  /** A document with the page or chapter of a context. */
  static String of(SourcedContext context) {
    Location location = context.location();
    if (location.page() != null) {
      return context.document() + " " + location.page();
    }
    return location.chapter() == null
        ? context.document()
        : context.document() + " (" + location.chapter() + ")";
  }

  /** A document with the pages or chapters that a term stands on. */
  static String of(TermSource source) {
    if (!source.pages().isEmpty()) {
      return source.document() + " " + pages(source.pages());
    }
    if (source.chapters().isEmpty()) {
      return source.document();
    }
    String more = source.chapters().size() > MOST_CHAPTERS ? ", …" : "";
    return source.document()
        + source.chapters().stream()
            .limit(MOST_CHAPTERS)
            .collect(Collectors.joining(", ", " (", more + ")"));
  }

  /** Page numbers, three and more in a row as a range. */
  static String pages(List<Integer> pages) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < pages.size()) {
      int end = i;
      while (end + 1 < pages.size() && pages.get(end + 1) == pages.get(end) + 1) {
        end++;
      }
      text.append(text.isEmpty() ? "" : ", ").append(pages.get(i));
      if (end - i >= 2) {
        text.append('–').append(pages.get(end));
        i = end + 1;
      } else {
        i++;
      }
    }
    return text.toString();
  }
}
