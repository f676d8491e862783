package dev.corpora.text;

import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds formulas that stand by themselves, and cells that hold figures: blocks in which there is no
 * word, but signs, figures, single letters and the names of functions ({@code x sinx + 2}, {@code
 * −0.35 ± 0.02}).
 */
final class FormulaBlocks implements BlockStep {

  private static final Set<BlockKind> POSSIBLE =
      EnumSet.of(BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL);

  private static final int LONGEST = 600;

  /** Names of functions. */
  private static final String NAMES =
      "(?:(?:arc|ar|a)?(?:sin|cos|tan|cot|sec|csc)h?|log|ln|exp|lim|max|min|sup|inf|det|dim|ker|gcd"
          + "|lcm|mod|deg|erf|arg|sgn|sqrt)";

  private static final Pattern FUNCTION = Pattern.compile(NAMES);

  /** A function that its typesetter put close to its variable, and differentials. */
  private static final Pattern APPLIED = Pattern.compile(NAMES + "[abcnuxyz]|d[rtuvxyz]");

  /** The longest name of a function, {@code arcsinh}, with a variable behind it. */
  private static final int LONGEST_APPLIED = 8;

  private static final String RELATIONS = "=<>≤≥≠≈≡∼≃∝∈⊂⊆→⇒↦⇔";

  @Override
  public List<Block> apply(List<Block> blocks, CleaningRun run) {
    List<Block> out = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      run.check(i);
      Block block = blocks.get(i);
      boolean formula = POSSIBLE.contains(block.kind()) && isFormula(block.text());
      out.add(formula ? block.withKind(BlockKind.FORMULA) : block);
    }
    return out;
  }

  private static boolean isFormula(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    boolean related = isRelated(text);
    int signs = 0;
    int i = ListMarkers.isBullet(text) ? 1 : 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      if (Character.isLetter(c)) {
        while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
        String letters = text.substring(i, end);
        if (letters.length() <= LONGEST_APPLIED && APPLIED.matcher(letters).matches()) {
          signs++;
        } else if (isWord(letters, related)) {
          return false;
        }
      } else if (!Character.isWhitespace(c) && ",.;:!?()[]\"'".indexOf(c) < 0) {
        signs++;
      }
      i = end;
    }
    return signs > 0;
  }

  private static boolean isRelated(String text) {
    for (int i = 0; i < RELATIONS.length(); i++) {
      if (text.indexOf(RELATIONS.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether letters are more than a variable, a product of variables or a function. */
  private static boolean isWord(String letters, boolean related) {
    int c = letters.codePointAt(0);
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    if (script == Character.UnicodeScript.GREEK && letters.length() <= 2) {
      return false;
    }
    if (script != Character.UnicodeScript.LATIN && script != Character.UnicodeScript.COMMON) {
      return true;
    }
    if (letters.length() <= 2) {
      boolean acronym = letters.length() == 2 && letters.equals(letters.toUpperCase(Locale.ROOT));
      return acronym && !related;
    }
    return letters.length() >= LONGEST_APPLIED || !FUNCTION.matcher(letters).matches();
  }
}
