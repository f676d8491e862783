package dev.corpora.text;

import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds program text that no font tells: the heads of definitions as Texinfo sets them ({@code int
 * open (int valve) [Function]}), calls of functions, and what follows a shell's prompt.
 */
final class SignatureBlocks implements BlockStep {

  private static final int LONGEST = 300;

  private static final Pattern DEFINITION =
      Pattern.compile(
          ".*\\[(?:(?:Built-in|Library|Loadable|Special|User|Environment|Data|Static|Instance) )?"
              + "(?:Function|Function File|Command|Variable|Option|Macro|Method|Constant|Type|Form"
              + "|Property|Operator|Class|Constructor)\\]");

  private static final String ARGUMENT =
      "(?:[\\w.@:*&<>{}’'\"-]+(?: ?= ?[\\w.’'\"-]+)?|\\. \\. \\.|…)";

  private static final Pattern CALL =
      Pattern.compile(
          "(?:(?:\\[[\\w ,~.]+\\]|\\w+) ?= ?)?[a-z_][\\w.]* ?\\("
              + ARGUMENT
              + "(?: ?, ?"
              + ARGUMENT
              + ")+\\);?(?: #.*)?");

  private static final Pattern PROMPTED = Pattern.compile("(?:\\$|>>>|[\\w@:~-]+[$#]) [a-z./].*");

  @Override
  public List<Block> apply(List<Block> blocks, CleaningRun run) {
    List<Block> out = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      run.check(i);
      Block block = blocks.get(i);
      boolean code = block.kind() == BlockKind.PARAGRAPH && isCode(block.text());
      out.add(code ? block.withKind(BlockKind.CODE) : block);
    }
    return out;
  }

  private static boolean isCode(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    boolean definition = text.endsWith("]") && DEFINITION.matcher(text).matches();
    boolean call = text.indexOf('(') > 0 && CALL.matcher(text).matches();
    return definition || call || isPrompted(text);
  }

  private static boolean isPrompted(String text) {
    return !Sentences.isClosed(text) && PROMPTED.matcher(text).matches();
  }
}
