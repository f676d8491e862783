package dev.corpora.document;

import java.text.Normalizer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of documents' relative paths, which means the same on every system.
 *
 * <p>A pattern without a slash is matched with the document's file name, wherever it lies; one with
 * a slash with the whole relative path. {@code *} is any run of characters but slashes, {@code **}
 * any run of characters, {@code ?} one character, {@code [a-z]} and {@code [!a-z]} one of a set or
 * none of it, {@code {a,b}} one of several; a backslash takes the next character as it is. {@code
 * a/} stands for {@code a/**}, and {@code **}{@code /a} matches at the top too. Letter case and
 * Unicode's normal forms do not matter.
 *
 * @param text as it was written
 */
public record PathGlob(String text) {

  /**
   * A pattern.
   *
   * @throws IllegalArgumentException where the text is none; the message says why
   */
  public PathGlob {
    regex(text);
  }

  /** Tells of a relative path, parted by {@code /}, whether it fits. */
  public Predicate<String> matcher() {
    boolean nameOnly = text.indexOf('/') < 0;
    Pattern pattern = regex(text);
    return path -> {
      String subject = nameOnly ? path.substring(path.lastIndexOf('/') + 1) : path;
      return pattern.matcher(Normalizer.normalize(subject, Normalizer.Form.NFC)).matches();
    };
  }

  private static Pattern regex(String text) {
    String glob = Normalizer.normalize(text, Normalizer.Form.NFC);
    if (glob.startsWith("/")) {
      glob = glob.substring(1);
    }
    if (glob.endsWith("/")) {
      glob += "**";
    }
    if (glob.isBlank()) {
      throw refused(text, "it is empty");
    }
    return Pattern.compile(
        new Translation(text, glob).regex(),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  private static IllegalArgumentException refused(String text, String reason) {
    return new IllegalArgumentException(
        "'" + text + "' is no pattern of paths: " + reason + "; write *.pdf or drafts/**");
  }

  /** Turns a pattern into a regular expression, character by character. */
  private static final class Translation {
    private final String text;
    private final String glob;
    private final StringBuilder regex = new StringBuilder();
    private int at;
    private boolean inChoice;

    Translation(String text, String glob) {
      this.text = text;
      this.glob = glob;
    }

    String regex() {
      while (at < glob.length()) {
        int character = glob.codePointAt(at);
        at += Character.charCount(character);
        translate(character);
      }
      if (inChoice) {
        throw refused(text, "a { has no }");
      }
      return regex.toString();
    }

    private void translate(int character) {
      switch (character) {
        case '*' -> run();
        case '?' -> regex.append("[^/]");
        case '[' -> set();
        case '{' -> {
          if (inChoice) {
            throw refused(text, "a { stands within another");
          }
          inChoice = true;
          regex.append("(?:");
        }
        case '}' -> {
          regex.append(inChoice ? ")" : "\\}");
          inChoice = false;
        }
        case ',' -> regex.append(inChoice ? "|" : ",");
        case '\\' -> literal(escaped());
        default -> literal(character);
      }
    }

    private void run() {
      if (!glob.startsWith("*", at)) {
        regex.append("[^/]*");
        return;
      }
      at++;
      boolean atStart = at == 2 || glob.charAt(at - 3) == '/';
      if (atStart && glob.startsWith("/", at)) {
        at++;
        regex.append("(?:.*/)?");
      } else {
        regex.append(".*");
      }
    }

    private void set() {
      int end = glob.indexOf(']', at + (glob.startsWith("!", at) ? 2 : 1));
      if (end < 0) {
        throw refused(text, "a [ has no ]");
      }
      boolean none = glob.startsWith("!", at);
      String members = glob.substring(none ? at + 1 : at, end);
      // A hyphen keeps its meaning between two members; whatever else means something does not.
      String quoted = members.replaceAll("[\\\\\\[\\]^&]", "\\\\$0");
      String set = "[" + (none ? "^" : "") + quoted + "]";
      try {
        Pattern.compile(set);
      } catch (PatternSyntaxException e) {
        throw refused(text, "[" + members + "] is no set of characters");
      }
      regex.append("(?!/)").append(set);
      at = end + 1;
    }

    private int escaped() {
      if (at >= glob.length()) {
        throw refused(text, "it ends with a backslash");
      }
      int character = glob.codePointAt(at);
      at += Character.charCount(character);
      return character;
    }

    private void literal(int character) {
      regex.append(Pattern.quote(Character.toString(character)));
    }
  }
}
