package dev.corpora.document.epub;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Reads the small formulas within sentences: a variable, a product, a relation of two. A sentence
 * that loses them loses its sense ({@code let n be a number}); larger formulas are no text.
 */
final class InlineMath {

  private static final int LONGEST = 24;

  /** MathML whose characters, one after another, are how it is read aloud. */
  private static final Set<String> PLAIN =
      Set.of(
          "math", "mrow", "mi", "mo", "mn", "mtext", "mstyle", "mspace", "mpadded", "msub", "msup");

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private InlineMath() {}

  /** The formula's characters, or nothing where it is set apart or more than a row of them. */
  static String text(Element math) {
    if (math.attr("display").equals("block") || math.attr("mode").equals("display")) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    boolean[] plain = {true};
    math.filter(
        (NodeFilter)
            (node, depth) -> {
              plain[0] &= read(node, text);
              return plain[0] ? NodeFilter.FilterResult.CONTINUE : NodeFilter.FilterResult.STOP;
            });
    return plain[0] ? text.toString() : "";
  }

  /** Whether a node is plain; its characters are added. */
  private static boolean read(Node node, StringBuilder text) {
    if (node instanceof TextNode characters) {
      append(characters.getWholeText().strip(), script(characters), text);
      return text.length() <= LONGEST;
    }
    if (node instanceof Element element) {
      String name = element.normalName();
      return PLAIN.contains(name.substring(name.indexOf(':') + 1));
    }
    return true;
  }

  /** Adds characters in the plain way to write them: {@code A_k}, {@code x²}, {@code α A}. */
  private static void append(String row, String script, StringBuilder text) {
    if (row.isEmpty()) {
      return;
    }
    String raised = raised(row);
    if (script.equals("msub")) {
      text.append('_').append(row);
    } else if (script.equals("msup")) {
      text.append(raised.equals(row) ? "^" : "").append(raised);
    } else {
      boolean product =
          !text.isEmpty() && endsInLetter(text) && Character.isLetter(row.codePointAt(0));
      text.append(product ? " " : "").append(row);
    }
  }

  private static boolean endsInLetter(StringBuilder text) {
    return Character.isLetter(text.codePointBefore(text.length()));
  }

  /** The element by which characters are set higher or lower; empty where they are not. */
  private static String script(TextNode characters) {
    Element row = characters.parentElement();
    Element base = row == null ? null : row.parent();
    boolean second =
        row != null && row.nextElementSibling() == null && row.previousElementSibling() != null;
    return base != null && second
        ? base.normalName().substring(base.normalName().indexOf(':') + 1)
        : "";
  }

  private static String raised(String row) {
    StringBuilder raised = new StringBuilder(row);
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c >= '0' && c <= '9') {
        raised.setCharAt(i, SUPERSCRIPTS.charAt(c - '0'));
      }
    }
    return raised.toString();
  }
}
