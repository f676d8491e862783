package dev.corpora.cli;

import dev.corpora.document.PathGlob;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a pattern of paths: {@code *.pdf}, {@code drafts/**}. */
final class PathGlobConverter implements ITypeConverter<PathGlob> {

  @Override
  public PathGlob convert(String value) {
    try {
      return new PathGlob(value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
