package dev.corpora.classify.scheme;

import java.nio.charset.StandardCharsets;

/** The text of a scheme's file. */
public final class SchemeText {

  private SchemeText() {}

  /**
   * The file as it is.
   *
   * @throws SchemeException where it is not there or cannot be read
   */
  public static String of(SchemeChoice choice) throws SchemeException {
    return choice instanceof SchemeChoice.OfFile own
        ? SchemeFile.load(own.file()).text()
        : new String(
            ShippedSchemes.bytes(((SchemeChoice.Shipped) choice).name()), StandardCharsets.UTF_8);
  }
}
