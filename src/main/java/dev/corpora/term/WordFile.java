package dev.corpora.term;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A list that a user wrote, read strictly: UTF-8 text of at most {@value #MAX_MEGABYTES} MB, with
 * or without a byte order mark.
 *
 * @param what what the list is, with the option that names it, as messages begin with it
 */
record WordFile(String what, Path file) {

  private static final int MAX_MEGABYTES = 256;

  /** All lines, empty ones among them, so that an index plus one is a line's number. */
  List<String> lines() throws WordFileException {
    String text = decode(bytes());
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
  }

  /** A failure that names the line. */
  WordFileException wrong(int line, String message) {
    return new WordFileException(this + ", line " + line + ": " + message);
  }

  /** A failure of the whole file. */
  WordFileException wrong(String message) {
    return new WordFileException(this + " " + message);
  }

  private byte[] bytes() throws WordFileException {
    if (Files.isDirectory(file)) {
      throw wrong("is a folder; a text file is expected");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes((MAX_MEGABYTES << 20) + 1);
    } catch (NoSuchFileException e) {
      throw wrong("does not exist");
    } catch (AccessDeniedException e) {
      throw wrong("cannot be read: permission denied");
    } catch (IOException e) {
      throw wrong("cannot be read: " + e.getMessage());
    }
    if (bytes.length > MAX_MEGABYTES << 20) {
      throw wrong("is larger than " + MAX_MEGABYTES + " MB");
    }
    return bytes;
  }

  private String decode(byte[] bytes) throws WordFileException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (result.isError()) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw wrong(line, "this is not UTF-8; save the list as UTF-8");
    }
    return out.flip().toString();
  }

  @Override
  public String toString() {
    return what + " " + file;
  }
}
