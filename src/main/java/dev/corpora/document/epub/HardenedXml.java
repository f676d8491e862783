package dev.corpora.document.epub;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML without document types and entities: nothing is fetched, nothing expands, and a
 * document that relies on either loses the entity alone.
 */
final class HardenedXml implements AutoCloseable {

  private final XMLStreamReader reader;

  private HardenedXml(XMLStreamReader reader) {
    this.reader = reader;
  }

  static HardenedXml read(byte[] xml) throws XMLStreamException {
    return new HardenedXml(factory().createXMLStreamReader(fromFirstMark(xml)));
  }

  // A factory per document: its thread-safety is not promised, and making one is cheap.
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    return factory;
  }

  /** Blank lines before the XML declaration are a common slip. */
  private static InputStream fromFirstMark(byte[] xml) {
    int start = 0;
    while (start < xml.length && (xml[start] == ' ' || (xml[start] >= 9 && xml[start] <= 13))) {
      start++;
    }
    return new ByteArrayInputStream(xml, start, xml.length - start);
  }

  /** Goes on to the next event; false at the end. */
  boolean next() throws XMLStreamException {
    if (!reader.hasNext()) {
      return false;
    }
    reader.next();
    return true;
  }

  boolean atStart() {
    return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
  }

  boolean atEnd() {
    return reader.getEventType() == XMLStreamConstants.END_ELEMENT;
  }

  boolean atText() {
    return reader.getEventType() == XMLStreamConstants.CHARACTERS
        || reader.getEventType() == XMLStreamConstants.CDATA;
  }

  /** The element's name without its prefix; makers get namespaces wrong, names they get right. */
  String name() {
    return reader.getLocalName();
  }

  String text() {
    String text = reader.getText();
    return text == null ? "" : text;
  }

  /** An attribute by its name without prefix, trimmed; empty where it is missing. */
  String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        @Nullable String value = reader.getAttributeValue(i);
        return value == null ? "" : value.strip();
      }
    }
    return "";
  }

  @Override
  public void close() throws XMLStreamException {
    reader.close();
  }
}
