package dev.corpora.ip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The text of one block list, wherever it comes from. */
final class BlockListBytes {

  private static final int MAX_BYTES = 64 << 20;
  private static final String RESOURCE = "builtin.json";

  private final BlockListSource source;

  BlockListBytes(BlockListSource source) {
    this.source = source;
  }

  /** The text, without a byte order mark. */
  String text() throws BlockListException {
    byte[] bytes = source.file().isPresent() ? bytesOf(source.file().get()) : shipped();
    if (bytes.length > MAX_BYTES) {
      throw wrong("is larger than " + (MAX_BYTES >> 20) + " MB");
    }
    return decode(bytes);
  }

  private byte[] bytesOf(Path file) throws BlockListException {
    if (Files.isDirectory(file)) {
      throw wrong("is a folder; a JSON file is expected: " + BlockListReader.SHAPE);
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(MAX_BYTES + 1);
    } catch (NoSuchFileException e) {
      throw wrong("does not exist");
    } catch (AccessDeniedException e) {
      throw wrong("cannot be read: permission denied");
    } catch (IOException e) {
      throw wrong("cannot be read: " + e.getMessage());
    }
  }

  private static byte[] shipped() {
    try (InputStream in = BlockListBytes.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: " + RESOURCE + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String decode(byte[] bytes) throws BlockListException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new BlockListException(
          "block list "
              + source
              + ", line "
              + line
              + ": this is not UTF-8; save the list as UTF-8");
    }
    String text = out.flip().toString();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private BlockListException wrong(String what) {
    return new BlockListException("block list " + source + " " + what);
  }
}
