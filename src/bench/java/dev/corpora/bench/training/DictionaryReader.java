package dev.corpora.bench.training;

import dev.corpora.model.BlockKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a specialist dictionary of a DICT server (RFC 2229), the articles of which are its running
 * text. The headword column holds a number n: every n-th article is read for its text and all for
 * their headwords, so that a large dictionary is sampled from A to Z.
 */
final class DictionaryReader implements ManualReader {

  private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\s*\\n");
  private static final Pattern NO_TEXT =
      Pattern.compile("\\(?https?://\\S+|\\(\\d{4}-\\d\\d-\\d\\d\\)|[{}]");

  @Override
  public Manual read(ManualSource source, Path folder) throws IOException {
    int step = Integer.parseInt(source.headwords());
    BlockCollector collector = new BlockCollector();
    List<String> headwords = new ArrayList<>();
    int articles = 0;
    for (Path file : source.files(folder)) {
      for (String paragraph : EMPTY_LINE.split(PackedFile.text(file), -1)) {
        List<String> heads = paragraph.lines().filter(DictionaryReader::isHead).toList();
        headwords.addAll(heads);
        if (!heads.isEmpty()) {
          articles++;
        }
        if (articles % step == 0) {
          collector.add(BlockKind.PARAGRAPH, text(paragraph));
        }
      }
    }
    return new Manual(collector.blocks(), headwords);
  }

  private static String text(String paragraph) {
    return paragraph
        .lines()
        .filter(line -> !isHead(line))
        .map(line -> NO_TEXT.matcher(line).replaceAll(""))
        .collect(Collectors.joining(" "));
  }

  /** Headwords begin in the first column; everything else is set in. */
  private static boolean isHead(String line) {
    return !line.isEmpty() && !Character.isWhitespace(line.charAt(0));
  }
}
