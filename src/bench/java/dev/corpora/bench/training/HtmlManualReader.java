package dev.corpora.bench.training;

import dev.corpora.model.BlockKind;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads a manual of HTML pages, as DocBook, texinfo, Sphinx and others make them.
 *
 * <p>The headword column holds places, parted by {@code ||}: {@code glob#selector} takes as
 * headwords the elements that the CSS selector finds in the pages of that glob; with {@code @} for
 * {@code #}, such a page is an index and adds no text.
 */
final class HtmlManualReader implements ManualReader {

  /** What surrounds the running text in the manuals that are in use. */
  private static final String NAVIGATION =
      "script, style, nav, head, header, footer, noscript, form, button, svg, a.footnum,"
          + " aside.leftside, aside.rightside, table.menu, table.nav_table,"
          + " table[summary^=Navigation], [role=navigation], [role=search],"
          + " .TOC, .bottom_source, .bottomlang, .comments, .contents, .footer, .genindextable,"
          + " .header, .headerlink, .howtoget, .index, .lang-toggle, .legalnotice, .menu,"
          + " .nav-panel, .navfooter, .navheader, .permalink, .related, .relatedbody,"
          + " .relatedtopics, .seealso, .shortcontents, .sphinxsidebar, .summary-letter, .toc,"
          + " .toc_header, .toplang, .top, .up, .wy-nav-side,"
          + " #footer, #page-header, #path, #quickview, #tocframe";

  private static final Map<String, BlockKind> KINDS =
      Map.ofEntries(
          Map.entry("h1", BlockKind.HEADING),
          Map.entry("h2", BlockKind.HEADING),
          Map.entry("h3", BlockKind.HEADING),
          Map.entry("h4", BlockKind.HEADING),
          Map.entry("h5", BlockKind.HEADING),
          Map.entry("h6", BlockKind.HEADING),
          Map.entry("li", BlockKind.LIST_ITEM),
          Map.entry("dt", BlockKind.LIST_ITEM),
          Map.entry("td", BlockKind.TABLE_CELL),
          Map.entry("th", BlockKind.TABLE_CELL),
          Map.entry("caption", BlockKind.CAPTION),
          Map.entry("figcaption", BlockKind.CAPTION),
          Map.entry("pre", BlockKind.CODE),
          Map.entry("address", BlockKind.PARAGRAPH),
          Map.entry("article", BlockKind.PARAGRAPH),
          Map.entry("blockquote", BlockKind.PARAGRAPH),
          Map.entry("body", BlockKind.PARAGRAPH),
          Map.entry("center", BlockKind.PARAGRAPH),
          Map.entry("dd", BlockKind.PARAGRAPH),
          Map.entry("div", BlockKind.PARAGRAPH),
          Map.entry("dl", BlockKind.PARAGRAPH),
          Map.entry("hr", BlockKind.PARAGRAPH),
          Map.entry("ol", BlockKind.PARAGRAPH),
          Map.entry("p", BlockKind.PARAGRAPH),
          Map.entry("section", BlockKind.PARAGRAPH),
          Map.entry("table", BlockKind.PARAGRAPH),
          Map.entry("tr", BlockKind.PARAGRAPH),
          Map.entry("ul", BlockKind.PARAGRAPH));

  private static final Set<String> CODE = Set.of("code", "kbd", "samp", "tt", "var");

  /** A headword in one of these stands alone; within a sentence it stays in the text. */
  private static final Set<String> OUT_OF_LINE =
      Set.of("dt", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "tr");

  private static final Pattern SITE_NAME = Pattern.compile(" [-–—|] .*$");

  @Override
  public Manual read(ManualSource source, Path folder) throws IOException {
    List<Place> places = new ArrayList<>();
    for (String place : source.headwords().split("\\|\\|", -1)) {
      places.add(Place.of(place.strip()));
    }
    BlockCollector collector = new BlockCollector();
    List<String> headwords = new ArrayList<>();
    for (Path file : source.files(folder)) {
      Path relative = folder.relativize(file);
      List<Place> here = places.stream().filter(p -> p.pages().matches(relative)).toList();
      Document page = Jsoup.parse(file.toFile());
      List<Element> marked = new ArrayList<>();
      here.forEach(p -> marked.addAll(page.select(p.selector())));
      marked.stream().map(HtmlManualReader::headword).forEach(headwords::add);
      if (here.stream().noneMatch(Place::onlyIndex)) {
        marked.forEach(HtmlManualReader::removeOutOfLine);
        page.select(NAVIGATION).remove();
        new BlockWalk(collector, KINDS, CODE).read(page.body());
      }
    }
    return new Manual(collector.blocks(), headwords);
  }

  /** The entry's text without links, sub-entries and marks; nothing where part of it is code. */
  private static String headword(Element marked) {
    if (marked.normalName().equals("meta")) {
      return marked.attr("content");
    }
    if (marked.normalName().equals("title")) {
      return SITE_NAME.matcher(marked.text()).replaceFirst("");
    }
    if (!marked.select(String.join(", ", CODE)).isEmpty()) {
      return "";
    }
    Element entry = marked.clone();
    entry.select("ul, ol, dl, table, script, .headerlink, a.indexterm").remove();
    return entry.text();
  }

  private static void removeOutOfLine(Element marked) {
    Element parent = marked.parent();
    if (OUT_OF_LINE.contains(marked.normalName())) {
      marked.remove();
    } else if (parent != null && OUT_OF_LINE.contains(parent.normalName())) {
      parent.remove();
    }
  }

  private record Place(PathMatcher pages, String selector, boolean onlyIndex) {

    private static final Pattern FORM = Pattern.compile("([^#@]+)([#@])(.+)");

    static Place of(String text) {
      var parts = FORM.matcher(text);
      if (!parts.matches()) {
        throw new IllegalArgumentException("not of the form glob#selector: " + text);
      }
      return new Place(
          FileSystems.getDefault().getPathMatcher("glob:" + parts.group(1)),
          parts.group(3),
          parts.group(2).equals("@"));
    }
  }
}
