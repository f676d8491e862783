package dev.corpora.nlp;

import java.util.regex.Pattern;

/**
 * Recognises what stands in a text without being a word of its language: addresses, paths, options
 * of a command line, names of files and of things in programs.
 */
final class Verbatim {

  /** A longer chunk without a space is no word of a language that this program can split. */
  static final int LONGEST_WORD = 80;

  private static final Pattern FORM =
      Pattern.compile(
          String.join(
              "|",
              // addresses: https://example.org/a, www.example.org, mailto:x, name@example.org
              "(?:[a-z][a-z0-9+.-]{1,12}://|www\\.|mailto:)\\S+",
              "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+",
              // paths: /etc/fstab, ~/.profile, ./configure, ../lib, C:\Users, usr/share/doc
              "(?:~|\\.{1,2})?/[\\w.+@%$*{}<>~-]+(?:/[\\w.+@%$*{}<>~-]*)*",
              "[\\w.+-]*[\\w.+]+/[\\w.+-]+/(?:[\\w.+@%$*{}-]+/?)+",
              "[A-Za-z]:\\\\\\S*",
              // options: --force, --jobs=4, -O2
              "--[A-Za-z][\\w-]*(?:[=\\[]\\S*)?",
              "-[A-Za-z][A-Za-z0-9]{0,2}",
              // names of files and of hosts: main_loop.c, sources.list, debian/rules
              "[\\w+-]+(?:\\.[\\w+-]+)*\\.(?:c|cc|cpp|h|hpp|py|pl|pm|sh|rb|js|ts|java|class|jar|"
                  + "html?|xhtml|css|xml|json|ya?ml|toml|ini|conf|cfg|list|txt|md|log|tex|pdf|"
                  + "epub|docx?|odt|csv|tsv|png|jpe?g|gif|svg|eps|ps|zip|tar|gz|bz2|xz|deb|dsc|"
                  + "udeb|rpm|so|dll|exe|in|am|ac|mk|el|m|r|R|Rd|Rmd|mac|dat|diff|patch|org|com|"
                  + "net|io|edu|gov)(?:\\.\\d+)*",
              "[a-z][\\w+-]*/[a-z][\\w.+-]*\\.[\\w.+-]+",
              "\\.[a-z][\\w.-]*",
              // names in programs: foo(), Object.method(x), snake_case, $HOME, %s, @node, \\name
              "[\\w.$:>-]*\\w\\(\\S*\\)",
              "\\w*\\w_\\w[\\w.-]*|_+\\w+",
              "\\$\\{?\\w[\\w:.-]*\\}?",
              "[%@\\\\#&][A-Za-z_][\\w.-]*[{}\\w()]*",
              "\\w+(?:::\\w+)+",
              "\\w+=\\S+",
              "<[/!?]?[A-Za-z][^<>\\s]*/?>"));

  private Verbatim() {}

  /** Whether as many brackets open as close: a closing one too many belongs to the sentence. */
  static boolean isBalanced(String chunk) {
    int open = 0;
    for (int i = 0; i < chunk.length() && open >= 0; i++) {
      char c = chunk.charAt(i);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return open == 0;
  }

  /**
   * Whether a chunk of text without space and without the marks of its sentence is of that kind.
   */
  static boolean matches(String chunk) {
    return chunk.length() > LONGEST_WORD || FORM.matcher(chunk).matches();
  }
}
