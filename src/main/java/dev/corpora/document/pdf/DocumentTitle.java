package dev.corpora.document.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;

/**
 * The title that a document names: in its information dictionary or, where that has none worth the
 * name, in its XMP metadata (ISO 16684-1).
 */
final class DocumentTitle {

  private static final int MOST_METADATA = 1 << 20;
  private static final int LONGEST = 300;
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

  /** What programs write where their user has not given a title. */
  private static final Pattern JUNK =
      Pattern.compile(
          "untitled.*|unknown|no title|title|microsoft (word|powerpoint|excel) - .*"
              + "|(powerpoint|microsoft powerpoint) presentation|slide \\d+|document\\d*|dokument\\d*"
              + "|\\S+\\.(docx?|dotx?|rtf|odt|dvi|tex|ps|eps|pdf|indd|qxd|pmd?|fm|xlsx?|pptx?|html?|txt)");

  private DocumentTitle() {}

  static @Nullable String of(PDDocument document) {
    String title = usable(fromInformation(document));
    return title != null ? title : usable(fromMetadata(document));
  }

  private static @Nullable String fromInformation(PDDocument document) {
    try {
      return document.getDocumentInformation().getTitle();
    } catch (RuntimeException e) {
      // A damaged dictionary names no title.
      return null;
    }
  }

  private static @Nullable String fromMetadata(PDDocument document) {
    try {
      PDMetadata metadata = document.getDocumentCatalog().getMetadata();
      if (metadata == null) {
        return null;
      }
      try (InputStream in = metadata.exportXMPMetadata()) {
        return firstTitle(in.readNBytes(MOST_METADATA));
      }
    } catch (IOException | XMLStreamException | RuntimeException e) {
      // Damaged metadata name no title.
      return null;
    }
  }

  private static @Nullable String firstTitle(byte[] xmp) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xmp));
    boolean inTitle = false;
    StringBuilder text = new StringBuilder();
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.CHARACTERS && inTitle) {
        text.append(reader.getText());
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        inTitle |= isTitle(reader);
      } else if (event == XMLStreamConstants.END_ELEMENT && inTitle) {
        boolean done = !text.toString().isBlank();
        if (done) {
          return text.toString();
        }
        inTitle = !isTitle(reader);
      }
    }
    return null;
  }

  private static boolean isTitle(XMLStreamReader reader) {
    return reader.getLocalName().equals("title") && DUBLIN_CORE.equals(reader.getNamespaceURI());
  }

  private static @Nullable String usable(@Nullable String title) {
    if (title == null) {
      return null;
    }
    String clean = title.replaceAll("[\\p{Cntrl}\\p{IsWhite_Space}\\uFEFF]+", " ").strip();
    if (clean.isEmpty()
        || clean.length() > LONGEST
        || clean.codePoints().noneMatch(Character::isLetterOrDigit)
        || JUNK.matcher(clean.toLowerCase(Locale.ROOT)).matches()) {
      return null;
    }
    return clean;
  }
}
