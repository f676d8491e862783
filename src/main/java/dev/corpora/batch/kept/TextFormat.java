package dev.corpora.batch.kept;

import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import dev.corpora.model.CleanDocument;
import dev.corpora.storage.PackedInput;
import dev.corpora.storage.PackedOutput;
import java.io.IOException;

/** How a text is kept. */
final class TextFormat implements StageFormat<CleanText> {

  @Override
  public int version() {
    return 11;
  }

  @Override
  public void write(PackedOutput out, CleanText text) throws IOException {
    CleanDocument document = text.document();
    SharedParts.writeDescription(out, document.description());
    out.list(document.blocks(), TextFormat::writeBlock);
    out.list(document.warnings(), SharedParts::writeWarning);
    out.optional(document.shortfall(), SharedParts::writeProblem);
    out.optional(text.cut(), SharedParts::writeProblem);
  }

  @Override
  public CleanText read(PackedInput in) throws IOException {
    return new CleanText(
        new CleanDocument(
            SharedParts.readDescription(in),
            in.list(TextFormat::readBlock),
            in.list(SharedParts::readWarning),
            in.optional(SharedParts::readProblem)),
        in.optional(SharedParts::readProblem));
  }

  private static void writeBlock(PackedOutput out, Block block) throws IOException {
    out.constant(block.kind());
    out.text(block.text());
    SharedParts.writeLocation(out, block.location());
  }

  private static Block readBlock(PackedInput in) throws IOException {
    return new Block(in.constant(BlockKind.class), in.text(), SharedParts.readLocation(in));
  }
}
