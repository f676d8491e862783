package dev.corpora.document.epub;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The elements of XHTML, and of the older DTBook and OEB documents, by what they do to text. */
final class ElementNames {

  /** They begin and end a block. */
  static final Set<String> BLOCKS =
      set(
          """
          address article aside blockquote body caption center dd details dialog dir div dl dt \
          fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li \
          listing main menu ol p plaintext pre section summary table tbody td tfoot th thead title \
          tr ul xmp \
          book level level1 level2 level3 level4 level5 level6 list line linegroup lic doctitle \
          docauthor frontmatter bodymatter rearmatter note prodnote sidebar imggroup""");

  /** Nothing in them is text of the document. */
  static final Set<String> SKIPPED =
      set(
          """
          head script style template noscript nav svg rt rp rtc select textarea object embed \
          iframe audio video canvas map datalist pagenum""");

  /** What is in them is code, line by line. */
  static final Set<String> PREFORMATTED = set("pre listing xmp plaintext");

  /** What is in them is code, inside a line. */
  static final Set<String> INLINE_CODE = set("code kbd samp tt");

  private ElementNames() {}

  private static Set<String> set(String names) {
    return Arrays.stream(names.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
  }
}
