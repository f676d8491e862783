package dev.corpora.nlp;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** Where a model's bytes come from. */
sealed interface ModelSource {

  /** The model as messages name it. */
  String name();

  /** A new stream of its bytes. */
  InputStream open() throws IOException;

  /** A text that differs wherever the model differs. */
  String identity() throws IOException;

  /** A model that ships with the program, whose name carries its version. */
  record Shipped(String name) implements ModelSource {

    @Override
    public InputStream open() throws IOException {
      InputStream stream = ModelSource.class.getResourceAsStream("/" + name);
      if (stream == null) {
        throw new FileNotFoundException(name + " is missing from the class path");
      }
      return stream;
    }

    @Override
    public String identity() {
      return name;
    }
  }

  /** A model of the user's. */
  record Given(Path file) implements ModelSource {

    @Override
    public String name() {
      return file.toString();
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }

    @Override
    public String identity() throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      CRC32 crc = new CRC32();
      crc.update(bytes);
      return file.getFileName() + ":" + bytes.length + ":" + Long.toHexString(crc.getValue());
    }
  }
}
