package dev.corpora.text;

import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Finds licences and notices of copyright: blocks in the wording of a well-known licence, the few
 * words between two of them, and lines that say who holds the rights since when. They stand in many
 * documents and are no document's subject. What speaks about licences in its own words is kept, and
 * so is a document that has little else.
 */
final class LicenceBlocks implements BlockStep {

  /** Share of a block's words that a licence has too, from which the block is part of it. */
  private static final double IN_LICENCE = 0.6;

  /** Shorter blocks are known by those around them alone. */
  private static final int FEWEST_WORDS = 12;

  /** Words between two parts of a licence that are part of it too: a heading, a name filled in. */
  private static final int MOST_BETWEEN = 60;

  /** Share of a document's text from which the licence is what it is about. */
  private static final double SUBJECT = 0.5;

  private static final int LONGEST_NOTICE = 300;

  private static final Pattern NOTICE =
      Pattern.compile(
          "(?:©|\\bCopyright\\b\\s*(?:\\(c\\)|©|c ?○)?)[\\s:,]*(?:1[89]|20)\\d\\d\\b"
              + "|^Copyright (?:\\(c\\)|©) ",
          Pattern.CASE_INSENSITIVE);

  private static final String COPYRIGHT = "copyright";

  private final Supplier<LicenceWording> wording;

  LicenceBlocks(Supplier<LicenceWording> wording) {
    this.wording = wording;
  }

  @Override
  public List<Block> apply(List<Block> blocks, CleaningRun run) {
    List<Block> out = new ArrayList<>(blocks);
    int last = -1;
    for (int i = 0; i < blocks.size(); i++) {
      run.check(i);
      Block block = blocks.get(i);
      if (!block.kind().isLanguage()) {
        continue;
      }
      if (isLicence(block.text())) {
        if (last >= 0 && wordsBetween(blocks, last, i) <= MOST_BETWEEN) {
          mark(out, last + 1, i);
        }
        mark(out, i, i + 1);
        last = i;
      } else if (isNotice(block.text())) {
        mark(out, i, i + 1);
      }
    }
    return letters(out, true) > SUBJECT * letters(out, false) ? blocks : out;
  }

  private boolean isLicence(String text) {
    return LicenceWording.count(text) >= FEWEST_WORDS && wording.get().covers(text) >= IN_LICENCE;
  }

  private static boolean isNotice(String text) {
    return text.length() <= LONGEST_NOTICE && namesRights(text) && NOTICE.matcher(text).find();
  }

  /** Whether a notice's sign or word is in a text: hardly any block has it, and this tells fast. */
  private static boolean namesRights(String text) {
    if (text.indexOf('©') >= 0) {
      return true;
    }
    for (int y = COPYRIGHT.indexOf('y'); y < text.length(); y++) {
      char c = text.charAt(y);
      if ((c == 'y' || c == 'Y')
          && text.regionMatches(
              true, y - COPYRIGHT.indexOf('y'), COPYRIGHT, 0, COPYRIGHT.length())) {
        return true;
      }
    }
    return false;
  }

  private static int wordsBetween(List<Block> blocks, int from, int to) {
    int words = 0;
    for (int i = from + 1; i < to && words <= MOST_BETWEEN; i++) {
      words += LicenceWording.count(blocks.get(i).text());
    }
    return words;
  }

  private static void mark(List<Block> blocks, int from, int to) {
    for (int i = from; i < to; i++) {
      if (blocks.get(i).kind().isLanguage()) {
        blocks.set(i, blocks.get(i).withKind(BlockKind.LICENCE));
      }
    }
  }

  /** The characters of licences, or of them and of all that is language. */
  private static long letters(List<Block> blocks, boolean licences) {
    long letters = 0;
    for (Block block : blocks) {
      boolean licence = block.kind() == BlockKind.LICENCE;
      letters += licence || (!licences && block.kind().isLanguage()) ? block.text().length() : 0;
    }
    return letters;
  }
}
