package dev.corpora.cli;

import dev.corpora.ip.BlockListSource;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/** Reads a file, or {@code builtin}; a file of that name is written {@code ./builtin}. */
final class BlockListConverter implements ITypeConverter<BlockListSource> {

  @Override
  public BlockListSource convert(String value) {
    return value.equals(BlockListSource.BUILTIN_NAME)
        ? BlockListSource.BUILTIN
        : BlockListSource.of(Path.of(value));
  }
}
