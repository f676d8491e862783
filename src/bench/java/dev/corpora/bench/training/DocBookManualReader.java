package dev.corpora.bench.training;

import dev.corpora.model.BlockKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * Reads a manual in DocBook XML. The headword column holds a CSS selector of the elements that are
 * headwords. An entity that the manual defines is replaced by its name, for that is most often what
 * it stands for.
 */
final class DocBookManualReader implements ManualReader {

  private static final Pattern ENTITY = Pattern.compile("&([A-Za-z][A-Za-z0-9.-]*);");
  private static final String NO_TEXT =
      "glossentry > glossterm, indexterm, remark, bookinfo, articleinfo, legalnotice";
  private static final Map<String, BlockKind> KINDS =
      Map.ofEntries(
          Map.entry("title", BlockKind.HEADING),
          Map.entry("para", BlockKind.PARAGRAPH),
          Map.entry("simpara", BlockKind.PARAGRAPH),
          Map.entry("question", BlockKind.PARAGRAPH),
          Map.entry("answer", BlockKind.PARAGRAPH),
          Map.entry("listitem", BlockKind.LIST_ITEM),
          Map.entry("member", BlockKind.LIST_ITEM),
          Map.entry("term", BlockKind.LIST_ITEM),
          Map.entry("entry", BlockKind.TABLE_CELL),
          Map.entry("caption", BlockKind.CAPTION),
          Map.entry("literallayout", BlockKind.CODE),
          Map.entry("programlisting", BlockKind.CODE),
          Map.entry("screen", BlockKind.CODE),
          Map.entry("synopsis", BlockKind.CODE));
  private static final Set<String> CODE =
      Set.of(
          "command",
          "computeroutput",
          "constant",
          "envar",
          "filename",
          "function",
          "keycap",
          "literal",
          "option",
          "parameter",
          "userinput",
          "varname");

  @Override
  public Manual read(ManualSource source, Path folder) throws IOException {
    BlockCollector collector = new BlockCollector();
    List<String> headwords = new ArrayList<>();
    for (Path file : source.files(folder)) {
      String xml = ENTITY.matcher(PackedFile.text(file)).replaceAll(DocBookManualReader::standsFor);
      Document page = Jsoup.parse(xml, "", Parser.xmlParser());
      page.select(source.headwords()).stream().map(Element::text).forEach(headwords::add);
      page.select(NO_TEXT).remove();
      new BlockWalk(collector, KINDS, CODE).read(page);
    }
    return new Manual(collector.blocks(), headwords);
  }

  private static String standsFor(MatchResult entity) {
    boolean standard = Entities.isNamedEntity(entity.group(1)) || entity.group(1).equals("apos");
    return standard ? entity.group() : entity.group(1);
  }
}
