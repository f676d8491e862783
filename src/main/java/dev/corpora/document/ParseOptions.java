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
 * @param ocr how scanned pages are read; empty where they are not
 */
public record ParseOptions(
    Optional<Path> passwordFile,
    boolean respectPermissions,
    ReadLimits limits,
    Optional<OcrOptions> ocr) {

  /** No passwords; extraction with a warning; the usual limits; no reading of scanned pages. */
  public static final ParseOptions DEFAULTS =
      new ParseOptions(Optional.empty(), false, ReadLimits.DEFAULTS);

  /** Options that leave scanned pages unread. */
  public ParseOptions(Optional<Path> passwordFile, boolean respectPermissions, ReadLimits limits) {
    this(passwordFile, respectPermissions, limits, Optional.empty());
  }

  /** The same with the usual limits. */
  public ParseOptions(Optional<Path> passwordFile, boolean respectPermissions) {
    this(passwordFile, respectPermissions, ReadLimits.DEFAULTS);
  }
}
