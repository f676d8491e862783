package dev.corpora.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * One damage to a document.
 *
 * @param at where, as a part of the whole from 0 to 1
 * @param length of what is damaged, in bytes
 * @param value what else the damage depends on
 */
public record Mutation(Damage damage, double at, int length, int value) {

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Numbers at which programs err. */
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "-1",
          "2147483647",
          "2147483648",
          "-2147483648",
          "4294967295",
          "9223372036854775807",
          "99999999999999999999",
          "0.5",
          "65535",
          "3");

  /** Words of the formats, in places where they do not belong. */
  private static final List<String> WORDS =
      List.of(
          "endobj",
          "stream\n",
          "endstream",
          "obj",
          "<<",
          ">>",
          "[",
          "]",
          "(",
          ")",
          "<",
          ">",
          "/Kids",
          "/Parent 2 0 R",
          "/Length 0",
          "/Filter[/FlateDecode/LZWDecode/ASCII85Decode]",
          "/Prev 0",
          "1 0 R",
          "2 0 R",
          "3 0 R",
          "BT",
          "Tf",
          "Do",
          "q ",
          "BI ID",
          "xref",
          "trailer",
          "startxref",
          "%%EOF",
          "PK\u0003\u0004",
          "PK\u0001\u0002",
          "PK\u0005\u0006",
          "<!DOCTYPE",
          "<![CDATA[",
          "]]>",
          "<!--",
          "&lt;",
          "&#0;",
          "&#xD800;",
          "&nbsp;",
          "../",
          "\u0000",
          "\u00ff\u00fe");

  /** The kinds of damage. */
  public enum Damage {
    FLIP,
    FILL,
    CUT,
    TRUNCATE,
    REPEAT,
    COPY,
    NUMBER,
    WORD,
    HEADER
  }

  /** All kinds of damage at all places. */
  public static Arbitrary<Mutation> any() {
    return Combinators.combine(
            Arbitraries.of(Damage.class),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.integers().between(1, 400),
            Arbitraries.integers().between(0, 1 << 16))
        .as(Mutation::new);
  }

  /** The document with the damage. */
  public byte[] applyTo(byte[] document) {
    if (document.length == 0) {
      return document;
    }
    int from = (int) Math.min(document.length - 1.0, at * document.length);
    int to = Math.min(document.length, from + length);
    return switch (damage) {
      case FLIP -> replaced(document, from, from + 1, document[from] ^ (1 << (value % 8)));
      case FILL -> filled(document, from, to);
      case CUT -> spliced(document, from, to, new byte[0]);
      case TRUNCATE -> Arrays.copyOf(document, from);
      case REPEAT -> spliced(document, to, to, repeated(Arrays.copyOfRange(document, from, to)));
      case COPY ->
          spliced(
              document,
              value % document.length,
              value % document.length,
              Arrays.copyOfRange(document, from, to));
      case NUMBER -> withNumber(document, from);
      case WORD -> spliced(document, from, from, RawPdf.bytes(WORDS.get(value % WORDS.size())));
      case HEADER -> withHeader(document);
    };
  }

  private byte[] filled(byte[] document, int from, int to) {
    byte[] copy = document.clone();
    Arrays.fill(copy, from, to, (byte) value);
    return copy;
  }

  private byte[] repeated(byte[] part) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < value % 500; i++) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** Another number in place of the next: a length, an offset, the number of an object. */
  private byte[] withNumber(byte[] document, int from) {
    Matcher number =
        NUMBER
            .matcher(new String(document, StandardCharsets.ISO_8859_1))
            .region(from, document.length);
    return number.find()
        ? spliced(
            document,
            number.start(),
            number.end(),
            RawPdf.bytes(NUMBERS.get(value % NUMBERS.size())))
        : document;
  }

  /** Another byte in one of the headers of an archive's entries: a method, a size, a flag. */
  private byte[] withHeader(byte[] document) {
    int header = -1;
    int seen = 0;
    for (int i = 0; i + 46 < document.length; i++) {
      if (document[i] == 'P' && document[i + 1] == 'K' && seen++ <= value % 12) {
        header = i;
      }
    }
    int field = header + 4 + length % 42;
    return header < 0 ? document : replaced(document, field, field + 1, value);
  }

  private static byte[] replaced(byte[] document, int from, int to, int value) {
    return spliced(document, from, to, new byte[] {(byte) value});
  }

  private static byte[] spliced(byte[] document, int from, int to, byte[] part) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(document, 0, from);
    out.writeBytes(part);
    out.write(document, to, document.length - to);
    return out.toByteArray();
  }
}
