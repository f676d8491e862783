package dev.corpora.document.epub;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Reads which entries are encrypted, from {@code META-INF/encryption.xml} (EPUB OCF 3.3). */
final class EncryptionReader {

  private EncryptionReader() {}

  /** The references to encrypted entries, from the archive's root, as they are written. */
  static List<String> read(byte[] encryption) throws XMLStreamException {
    List<String> hrefs = new ArrayList<>();
    try (HardenedXml xml = HardenedXml.read(encryption)) {
      while (xml.next()) {
        if (xml.atStart() && xml.name().equals("CipherReference")) {
          hrefs.add(xml.attribute("URI"));
        }
      }
    }
    return hrefs;
  }
}
