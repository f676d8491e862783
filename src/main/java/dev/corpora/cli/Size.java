package dev.corpora.cli;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a size as it is written on a command line: {@code 500000}, {@code 500k}, {@code 20M}. */
final class Size {

  /** Nine digits of gigabytes are more than there is, and no overflow. */
  private static final Pattern FORM = Pattern.compile("(\\d{1,9})([kmg]?)");

  private static final String UNITS = "kmg";

  private Size() {}

  /**
   * A size.
   *
   * @param thousand how many make a k: 1,000 of characters, 1,024 of bytes
   * @return empty where the text is no size, or is nothing
   */
  static OptionalLong parse(String text, int thousand) {
    Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    long size = Long.parseLong(matcher.group(1));
    String unit = matcher.group(2);
    for (int power = unit.isEmpty() ? 0 : UNITS.indexOf(unit) + 1; power > 0; power--) {
      size *= thousand;
    }
    return size == 0 ? OptionalLong.empty() : OptionalLong.of(size);
  }
}
