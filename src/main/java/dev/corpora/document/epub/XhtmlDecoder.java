package dev.corpora.document.epub;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the encoding that a document is really in. A byte order mark is believed; bytes that are
 * valid UTF-8 beyond ASCII are UTF-8 whatever is declared, since no other text looks so by chance;
 * then the declaration counts, and what is left is Windows-1252, as in HTML.
 */
final class XhtmlDecoder {

  private static final int DECLARATION_BYTES = 1024;
  private static final char REPLACEMENT = '\ufffd';
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Pattern XML_DECLARATION =
      Pattern.compile("<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");
  private static final Pattern META =
      Pattern.compile(
          "<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]+)", Pattern.CASE_INSENSITIVE);

  private XhtmlDecoder() {}

  static String decode(byte[] bytes) {
    Optional<Charset> marked = byteOrderMark(bytes);
    if (marked.isPresent()) {
      String text = new String(bytes, marked.get());
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    if (lenient.indexOf(REPLACEMENT) < 0) {
      return lenient;
    }
    try {
      // The replacement character stands in the document, or for what is not UTF-8.
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, declared(bytes));
    }
  }

  private static Optional<Charset> byteOrderMark(byte[] bytes) {
    int first = bytes.length > 0 ? bytes[0] & 0xff : -1;
    int second = bytes.length > 1 ? bytes[1] & 0xff : -1;
    int third = bytes.length > 2 ? bytes[2] & 0xff : -1;
    if (first == 0xef && second == 0xbb && third == 0xbf) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if ((first == 0xfe && second == 0xff) || (first == 0 && second == '<')) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if ((first == 0xff && second == 0xfe) || (first == '<' && second == 0)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  private static Charset declared(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARATION_BYTES);
    String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    for (Pattern pattern : new Pattern[] {XML_DECLARATION, META}) {
      Matcher matcher = pattern.matcher(start);
      if (matcher.find()) {
        Optional<Charset> named = charset(matcher.group(1));
        if (named.isPresent()) {
          return named.get();
        }
      }
    }
    return WINDOWS_1252;
  }

  /** Empty also for Unicode's encodings: the bytes have shown that they are in none of them. */
  private static Optional<Charset> charset(String name) {
    try {
      Charset charset = Charset.forName(name);
      if (charset.name().startsWith("UTF-")) {
        return Optional.empty();
      }
      boolean latin = charset.equals(StandardCharsets.ISO_8859_1);
      return Optional.of(
          latin || charset.equals(StandardCharsets.US_ASCII) ? WINDOWS_1252 : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
