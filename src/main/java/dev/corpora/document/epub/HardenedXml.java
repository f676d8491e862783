package dev.corpora.document.epub;

import java.io.InputStream;
import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML without document types and entities: nothing is fetched and nothing expands. A document
 * that relies on an entity loses that entity alone; white space before the declaration and control
 * characters, both common slips, are passed over.
 */
final class HardenedXml implements AutoCloseable {

  /** All but the five that XML itself declares. */
  private static final Pattern UNKNOWN_ENTITY =
      Pattern.compile("&(?!(?:amp|lt|gt|quot|apos);)[\\p{L}_:][\\p{L}\\p{N}_:.-]*;");

  private static final Pattern NOT_XML = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]");

  private final XMLStreamReader reader;

  private HardenedXml(XMLStreamReader reader) {
    this.reader = reader;
  }

  static HardenedXml read(byte[] xml) throws XMLStreamException {
    String text = XhtmlDecoder.decode(xml).stripLeading();
    String known = NOT_XML.matcher(UNKNOWN_ENTITY.matcher(text).replaceAll("")).replaceAll(" ");
    return new HardenedXml(factory().createXMLStreamReader(new StringReader(known)));
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
