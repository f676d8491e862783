package dev.corpora.bench.training;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.PathMatcher;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads a manual of HTML pages. Its headword column holds one or more of {@code glob#selector}, separated by {@code ||}:
 * elements that the CSS selector finds in pages of that glob are headwords. With {@code @} instead of {@code #} the page is nothing but an index and adds no text.
 */
final class HtmlManualReader implements ManualReader {

  private static final String NAVIGATION =
      "script, style, nav, head, noscript, form, button, svg, .navheader, .navfooter, .header, .footer,"
          + " .nav-panel, .sphinxsidebar, .related, .toc, .TOC, .headerlink, .permalink, .contents, .menu,"
          + " .shortcontents, .summary-letter, .lang-toggle, .toplang, .bottomlang, #path, #page-header,"
          + " #footer, #quickview, .up, .top, .seealso, a.footnum, .comments, .index, .genindextable, #tocframe, .wy-nav-side,"
          + " [role=navigation], [role=search], .bottom_source, table.menu, table.nav_table, header, aside.leftside, aside.rightside, .toc_header, #tocframe, a.summary-letter, .howtoget, .relatedtopics, .relatedbody, table[summary^=Navigation], .legalnotice, footer";
  private static final Set<String> OUT_OF_LINE = Set.of("dt", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "tr");

  @Override
  public Manual read(ManualSource source, Path root) throws IOException {
    List<Place> places = new ArrayList<>();
    for (String place : source.headwords().split("\\|\\|")) {
      places.add(Place.parse(place.trim()));
    }
    BlockCollector collector = new BlockCollector();
    List<Headword> headwords = new ArrayList<>();
    for (Path file : source.files(root)) {
      Document page = Jsoup.parse(file.toFile(), null);
      Path relative = root.relativize(file);
      boolean text = true;
      List<Element> found = new ArrayList<>();
      for (Place place : places) {
        if (place.pages().matches(relative)) {
          found.addAll(page.select(place.selector()));
          text &= !place.indexOnly();
        }
      }
      for (Element e : found) {
        if (e.normalName().equals("meta")) {
          headwords.add(new Headword(e.attr("content")));
          continue;
        }
        Element copy = e.clone();
        if (!copy.select("code, tt, samp, kbd, var").isEmpty()) {
          continue;
        }
        copy.select("ul, ol, dl, table, script, .headerlink, a.indexterm").remove();
        headwords.add(new Headword(copy.text()));
      }
      if (!text) {
        continue;
      }
      for (Element e : found) {
        Element dt = OUT_OF_LINE.contains(e.normalName()) ? e : e.parent();
        if (dt != null && OUT_OF_LINE.contains(dt.normalName())) {
          dt.remove();
        }
      }
      page.select(NAVIGATION).remove();
      new HtmlBlocks(collector).read(page.body());
    }
    return new Manual(collector.blocks(), headwords);
  }

  private record Place(PathMatcher pages, String selector, boolean indexOnly) {

    static Place parse(String text) {
      int at = text.indexOf('@');
      int hash = text.indexOf('#');
      boolean index = at >= 0 && (hash < 0 || at < hash);
      int cut = index ? at : hash;
      if (cut < 0) {
        throw new IllegalArgumentException("no glob#selector: " + text);
      }
      return new Place(
          FileSystems.getDefault().getPathMatcher("glob:" + text.substring(0, cut)),
          text.substring(cut + 1),
          index);
    }
  }
}
