package dev.corpora.cli;

import dev.corpora.classify.scheme.SchemeChoice;
import java.nio.file.InvalidPathException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a shipped scheme or a scheme file. */
final class SchemeConverter implements ITypeConverter<SchemeChoice> {

  @Override
  public SchemeChoice convert(String value) {
    if (value.isBlank()) {
      throw new TypeConversionException("it names no scheme: write a name or a file");
    }
    try {
      return SchemeChoice.of(value);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("'" + value + "' is neither a scheme nor a file's name");
    }
  }
}
