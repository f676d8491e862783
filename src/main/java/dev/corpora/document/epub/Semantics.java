package dev.corpora.document.epub;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * What an element says of its own meaning: {@code epub:type} (EPUB Structural Semantics Vocabulary
 * 1.1), {@code role} (DPUB-ARIA 1.1), and the class names of generators that say it in no other way
 * (DocBook XSL, Sphinx, Pandoc, Project Gutenberg).
 */
final class Semantics {

  /** Where an element's content stands in a document. */
  enum Region {
    TEXT,
    FOOTNOTE,
    INDEX,
    BIBLIOGRAPHY,
    CONTENTS,
    /** Title pages, imprints and the like. */
    BOILERPLATE,
    /** Nobody's text: navigation, page numbers, references to notes. */
    SKIPPED
  }

  private static final Set<String> SKIPPED =
      Set.of("toc", "landmarks", "page-list", "loi", "lot", "loa", "lov", "pagebreak", "backlink");
  private static final Set<String> BOILERPLATE =
      Set.of("titlepage", "halftitlepage", "imprint", "colophon", "copyright-page", "cover");
  private static final Set<String> FOOTNOTES =
      Set.of("footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes");
  private static final Set<String> INDEXES = Set.of("index", "index-group", "index-entry-list");
  private static final Set<String> BIBLIOGRAPHIES = Set.of("bibliography");

  private static final Set<String> SKIPPED_CLASSES =
      Set.of(
          "pagenum",
          "pageno",
          "page-number",
          "headerlink",
          "fn-backref",
          "footnote-back",
          "link-target",
          "navheader",
          "navfooter",
          "genindex-jumpbox");
  private static final Set<String> CONTENTS_CLASSES =
      Set.of(
          "toc",
          "toctree-wrapper",
          "list-of-figures",
          "list-of-tables",
          "list-of-examples",
          "list-of-equations");
  private static final Set<String> INDEX_CLASSES =
      Set.of("indextable", "indexdiv", "genindextable");
  private static final Set<String> FOOTNOTE_CLASSES = Set.of("footnote", "footnotes", "endnotes");
  private static final Set<String> FOOTNOTE_ELEMENTS =
      Set.of("aside", "div", "dl", "section", "ol");

  private static final Set<String> LISTING_CLASSES =
      Set.of("programlisting", "sourcecode", "codeblock", "code-block", "verbatim", "prettyprint");
  private static final Set<String> LISTING_ELEMENTS = Set.of("p", "div", "table", "figure");

  private static final Set<String> NOTE_REFERENCES =
      Set.of("noteref", "footnote-reference", "footnote-ref", "footnoteref", "fnref");
  private static final Pattern NOTE_MARK =
      Pattern.compile(
          "[\\[({]?\\s?(\\d{1,4}|[*\u2020\u2021\u00a7\u00b6]{1,4}|\\p{L}|[ivxlc]{1,6})\\s?[\\])}.]?");
  private static final int NOTE_MARK_NESTING = 4;
  private static final int LONGEST_NOTE_MARK = 16;

  private Semantics() {}

  /** The region that an element begins; TEXT where it says nothing. */
  static Region region(Element element, String name) {
    if (element.attributesSize() == 0 && !name.equals("sup")) {
      return Region.TEXT;
    }
    Set<String> types = types(element);
    Set<String> classes = words(element.className());
    if (isHidden(element)
        || meets(types, SKIPPED)
        || meets(classes, SKIPPED_CLASSES)
        || isNoteReference(element, name, types, classes)
        || isNoteLabel(name, classes)) {
      return Region.SKIPPED;
    }
    if (meets(types, BOILERPLATE)) {
      return Region.BOILERPLATE;
    }
    if (meets(types, FOOTNOTES)
        || (FOOTNOTE_ELEMENTS.contains(name) && meets(classes, FOOTNOTE_CLASSES))) {
      return Region.FOOTNOTE;
    }
    if (meets(types, INDEXES) || meets(classes, INDEX_CLASSES)) {
      return Region.INDEX;
    }
    if (meets(types, BIBLIOGRAPHIES)) {
      return Region.BIBLIOGRAPHY;
    }
    if (meets(classes, CONTENTS_CLASSES)
        || (classes.contains("contents") && classes.contains("topic"))) {
      return Region.CONTENTS;
    }
    return Region.TEXT;
  }

  /** Whether an element holds program text without the element that is there for it. */
  static boolean isListing(Element element) {
    return LISTING_ELEMENTS.contains(element.normalName())
        && element.hasAttr("class")
        && meets(words(element.className()), LISTING_CLASSES);
  }

  private static Set<String> types(Element element) {
    Set<String> roles = words(element.attr("role"));
    Set<String> named = words(element.attr("epub:type"));
    if (roles.isEmpty()) {
      return named;
    }
    Set<String> types = new HashSet<>(named);
    for (String role : roles) {
      if (role.startsWith("doc-")) {
        types.add(role.substring("doc-".length()));
      }
    }
    return types;
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || (element.hasAttr("style")
            && element
                .attr("style")
                .toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .contains("display:none"));
  }

  private static boolean isNoteReference(
      Element element, String name, Set<String> types, Set<String> classes) {
    boolean marked = meets(types, NOTE_REFERENCES) || meets(classes, NOTE_REFERENCES);
    boolean raised = name.equals("sup") || name.equals("a");
    return (marked || raised) && isLinkedMark(element, marked);
  }

  /** Whether all that is in an element is a note's mark, raised and linked. */
  private static boolean isLinkedMark(Element element, boolean marked) {
    boolean link = false;
    boolean raised = false;
    Element current = element;
    for (int i = 0; i < NOTE_MARK_NESTING; i++) {
      link |= current.hasAttr("href");
      raised |= current.normalName().equals("sup");
      @Nullable Element only = null;
      String text = "";
      for (Node child : current.childNodes()) {
        if (child instanceof TextNode words) {
          text += words.getWholeText().strip();
          if (text.length() > LONGEST_NOTE_MARK) {
            return false;
          }
        } else if (child instanceof Element inner && only == null) {
          only = inner;
        } else {
          return false;
        }
      }
      if (!text.isEmpty() || only == null) {
        return only == null && (marked || (link && raised)) && NOTE_MARK.matcher(text).matches();
      }
      current = only;
    }
    return false;
  }

  /** The number before a note of Sphinx. */
  private static boolean isNoteLabel(String name, Set<String> classes) {
    return classes.contains("label") && (name.equals("dt") || name.equals("span"));
  }

  private static boolean meets(Set<String> some, Set<String> others) {
    for (String word : some) {
      if (others.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> words(String list) {
    return list.isBlank()
        ? Set.of()
        : new HashSet<>(Arrays.asList(list.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)));
  }
}
