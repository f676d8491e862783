package dev.corpora.document;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the parsers are to know beyond the document.
 *
 * @param passwordFile lines of a glob over relative paths, a tab, and the password; the first match
 *     counts
 * @param respectPermissions whether a document whose owner forbids extraction is left alone
 * @param limits how much of a document is read at most
 */
public record ParseOptions(
    Optional<Path> passwordFile, boolean respectPermissions, ReadLimits limits) {

  /** No passwords; extraction with a warning; the usual limits. */
  public static final ParseOptions DEFAULTS =
      new ParseOptions(Optional.empty(), false, ReadLimits.DEFAULTS);

  /** Options with the usual limits. */
  public ParseOptions(Optional<Path> passwordFile, boolean respectPermissions) {
    this(passwordFile, respectPermissions, ReadLimits.DEFAULTS);
  }
}
