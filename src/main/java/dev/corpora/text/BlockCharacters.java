package dev.corpora.text;

import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import dev.corpora.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Repairs and normalises the characters of blocks, and drops blocks of which nothing is left. */
final class BlockCharacters implements BlockStep {

  private static final UnaryOperator<String> ACCENTS = new SpacingAccents();
  private static final UnaryOperator<String> NORMALISER = new CharacterNormaliser();

  @Override
  public List<Block> apply(List<Block> blocks, CleaningRun run) {
    UnaryOperator<String> repair =
        BrokenLigatures.provenBy(blocks.stream().map(Block::text).toList());
    List<Block> out = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      run.check(i);
      Block block = blocks.get(i);
      boolean code = block.kind() == BlockKind.CODE;
      String repaired = repair.apply(block.text());
      String text = NORMALISER.apply(code ? repaired : ACCENTS.apply(repaired));
      String spaced = code ? text.replace("\u00AD", "").stripTrailing() : Spacing.plain(text);
      if (!spaced.isBlank()) {
        out.add(new Block(block.kind(), spaced, located(block.location())));
      }
    }
    return out;
  }

  private static Location located(Location location) {
    String chapter = location.chapter();
    return chapter == null
        ? location
        : new Location(location.page(), Spacing.plain(NORMALISER.apply(chapter)));
  }
}
