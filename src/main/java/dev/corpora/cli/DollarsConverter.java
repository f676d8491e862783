package dev.corpora.cli;

import java.util.OptionalDouble;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an amount of money: US dollars, {@code 0.50}. */
final class DollarsConverter implements ITypeConverter<OptionalDouble> {

  @Override
  public OptionalDouble convert(String value) {
    try {
      double dollars = Double.parseDouble(value.strip());
      if (dollars >= 0 && !Double.isInfinite(dollars)) {
        return OptionalDouble.of(dollars);
      }
    } catch (NumberFormatException e) {
      // Told below, like an amount that nobody can pay.
    }
    throw new TypeConversionException(
        "'" + value + "' is not an amount of US dollars such as 0.50");
  }
}
