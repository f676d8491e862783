package dev.corpora.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * The library's parser of content with short cuts for what pages are made of: plain numbers,
 * strings without escapes, arrays of these, operators of a few letters. Whatever else begins at a
 * place, or is not followed by what ends it beyond doubt, is left to the library from its first
 * byte on. Left out, the texts that the library makes of each number and operator, and its asking
 * for one byte after another, take a quarter of the time that a page takes.
 */
final class ContentTokens extends PDFStreamParser {

  /** Below it a float holds every whole number, and a quotient of two is rounded once. */
  private static final int EXACT = 1 << 24;

  private static final float[] POWERS_OF_TEN = {1, 10, 100, 1e3f, 1e4f, 1e5f, 1e6f, 1e7f, 1e8f};

  private static final int LONGEST_OPERATOR = 3;

  private final ContentSource content;
  private final OperatorTable operators;
  private final byte[] bytes;
  private final int end;
  private int at;

  /** The rest of a content, from where it was read to. */
  ContentTokens(ContentSource content, OperatorTable operators) throws IOException {
    super(new Opened(content));
    this.content = content;
    this.operators = operators;
    this.bytes = content.bytes();
    this.end = content.end();
  }

  @Override
  public @Nullable Object parseNextToken() throws IOException {
    if (content.isClosed()) {
      return null;
    }
    at = content.next();
    skipWhitespace();
    Object token = at < end ? token() : null;
    if (token == null) {
      return super.parseNextToken();
    }
    content.advance(at);
    return token;
  }

  private @Nullable Object token() {
    byte first = bytes[at];
    if (first == '[') {
      return array();
    }
    if (isLetter(first) || first == '\'' || first == '"') {
      return operator();
    }
    return operand();
  }

  private @Nullable COSArray array() {
    COSArray array = new COSArray();
    at++;
    skipWhitespace();
    while (at < end && bytes[at] != ']') {
      COSBase element = operand();
      if (element == null) {
        return null;
      }
      array.add(element);
      skipWhitespace();
    }
    at++;
    return at < end ? array : null;
  }

  /** A number or a string. */
  private @Nullable COSBase operand() {
    return switch (bytes[at]) {
      case '(' -> string();
      case '<' -> hexadecimalString();
      case '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      default -> null;
    };
  }

  private @Nullable COSString string() {
    int from = at + 1;
    for (int i = from; i < end; i++) {
      byte next = bytes[i];
      if (next == ')') {
        at = i + 1;
        return new COSString(Arrays.copyOfRange(bytes, from, i));
      }
      if (next == '(' || next == '\\') {
        return null;
      }
    }
    return null;
  }

  private @Nullable COSString hexadecimalString() {
    int from = at + 1;
    int to = from;
    while (to < end && Character.digit(bytes[to], 16) >= 0) {
      to++;
    }
    if (to == end || bytes[to] != '>' || (to - from) % 2 != 0) {
      return null;
    }
    byte[] string = new byte[(to - from) / 2];
    for (int i = 0; i < string.length; i++) {
      int high = Character.digit(bytes[from + 2 * i], 16);
      int low = Character.digit(bytes[from + 2 * i + 1], 16);
      string[i] = (byte) ((high << 4) | low);
    }
    at = to + 1;
    return new COSString(string);
  }

  private @Nullable COSBase number() {
    int i = at;
    boolean negative = bytes[i] == '-';
    i += negative ? 1 : 0;
    int first = i;
    int point = -1;
    int value = 0;
    for (; i < end && value < EXACT; i++) {
      byte next = bytes[i];
      if (next == '.' && point < 0) {
        point = i;
      } else if (next >= '0' && next <= '9') {
        value = 10 * value + next - '0';
      } else {
        break;
      }
    }
    int decimals = point < 0 ? 0 : i - point - 1;
    int digits = i - first - (point < 0 ? 0 : 1);
    if (digits == 0
        || value >= EXACT
        || decimals >= POWERS_OF_TEN.length
        || i == end
        || !endsNumber(bytes[i])) {
      return null;
    }
    at = i;
    int signed = negative ? -value : value;
    return point < 0 ? COSInteger.get(signed) : new COSFloat(signed / POWERS_OF_TEN[decimals]);
  }

  private @Nullable Object operator() {
    int from = at;
    int to = from + 1;
    while (to < end && (isLetter(bytes[to]) || bytes[to] == '*')) {
      to++;
    }
    boolean plain =
        to < end
            && to - from <= LONGEST_OPERATOR
            && (isWhitespace(bytes[to]) || bytes[to] == '[' || bytes[to] == '(')
            // Pictures within the content, of which what follows is a part.
            && !(to - from == 2 && bytes[from + 1] == 'I' && bytes[from] == 'B')
            && bytes[from] != 'I';
    if (!plain) {
      return null;
    }
    at = to;
    return operators.get(bytes, from, to - from);
  }

  private void skipWhitespace() {
    while (at < end && isWhitespace(bytes[at])) {
      at++;
    }
  }

  private static boolean isLetter(byte character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }

  private static boolean endsNumber(byte character) {
    return isWhitespace(character)
        || character == '('
        || character == '['
        || character == ']'
        || character == '<'
        || character == '/';
  }

  /** Content that is read from where it stands, not from its beginning. */
  private record Opened(ContentSource content) implements PDContentStream {

    @Override
    public RandomAccessRead getContentsForStreamParsing() {
      return content;
    }

    @Override
    public RandomAccessRead getContentsForRandomAccess() {
      return content;
    }

    @Override
    public InputStream getContents() {
      throw new UnsupportedOperationException("the content is open already");
    }

    @Override
    public PDResources getResources() {
      return new PDResources();
    }

    @Override
    public PDRectangle getBBox() {
      return new PDRectangle();
    }

    @Override
    public Matrix getMatrix() {
      return new Matrix();
    }
  }
}
