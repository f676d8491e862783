package dev.corpora.document.epub;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Reads where the package documents lie, from {@code META-INF/container.xml} (EPUB OCF 3.3). */
final class ContainerReader {

  private ContainerReader() {}

  /** The paths in their order; the first is the default rendition. */
  static List<String> read(byte[] container) throws XMLStreamException {
    List<String> paths = new ArrayList<>();
    try (HardenedXml xml = HardenedXml.read(container)) {
      while (xml.next()) {
        if (xml.atStart() && xml.name().equals("rootfile")) {
          String path = xml.attribute("full-path");
          String type = xml.attribute("media-type");
          if (!path.isEmpty() && (type.isEmpty() || type.contains("oebps-package"))) {
            paths.add(path);
          }
        }
      }
    }
    return paths;
  }
}
