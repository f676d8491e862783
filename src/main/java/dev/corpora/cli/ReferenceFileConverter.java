package dev.corpora.cli;

import dev.corpora.term.ReferenceFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads {@code FILE} or {@code LANG=FILE}; a file whose own name looks like the second is written
 * with its folder, {@code ./de=words.tsv}.
 */
final class ReferenceFileConverter implements ITypeConverter<ReferenceFile> {

  private static final Pattern OF_LANGUAGE = Pattern.compile("([A-Za-z]{2,3})=(.*)");

  @Override
  public ReferenceFile convert(String value) {
    Matcher ofLanguage = OF_LANGUAGE.matcher(value);
    boolean named = ofLanguage.matches();
    String file = named ? ofLanguage.group(2) : value;
    if (file.isBlank()) {
      throw new TypeConversionException("'" + value + "' names no file: write FILE or de=FILE");
    }
    return new ReferenceFile(
        named ? Optional.of(ofLanguage.group(1).toLowerCase(Locale.ROOT)) : Optional.empty(),
        Path.of(file));
  }
}
