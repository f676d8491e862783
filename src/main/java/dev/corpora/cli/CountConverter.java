package dev.corpora.cli;

import java.util.OptionalInt;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many of something there may be: a whole number from 1 on. */
final class CountConverter implements ITypeConverter<OptionalInt> {

  @Override
  public OptionalInt convert(String value) {
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= 1) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException e) {
      // Told below, like a number that is too small.
    }
    throw new TypeConversionException("'" + value + "' is not a whole number from 1 on");
  }
}
