package dev.corpora.export;

import dev.corpora.model.Classification;
import dev.corpora.model.TermKind;
import dev.corpora.vocabulary.MasterEntry;
import dev.corpora.vocabulary.SourcedContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * TBX, ISO 30042:2019, dialect TBX-Basic in DCA style: a concept an entry, its abbreviation and
 * variants as further terms.
 */
final class TbxWriter implements EntryWriter {

  private static final String NAMESPACE = "urn:iso:std:iso:30042:ed-2";
  private static final String NO_LANGUAGE = "und";

  private final XMLStreamWriter xml;

  TbxWriter(OutputStream out, ExportOptions options) throws IOException {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      begin(options.title());
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void begin(String title) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("tbx");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("style", "dca");
    xml.writeAttribute("type", "TBX-Basic");
    xml.writeAttribute("xml:lang", "en");
    open("tbxHeader");
    open("fileDesc");
    open("titleStmt");
    text("title", title);
    close(3);
    open("sourceDesc");
    text("p", "Terms extracted from documents by Corpora");
    close(3);
    close(2);
    close(1);
    open("text");
    open("body");
  }

  @Override
  public void write(MasterEntry entry) throws IOException {
    try {
      concept(entry);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void concept(MasterEntry entry) throws XMLStreamException {
    line(3);
    xml.writeStartElement("conceptEntry");
    xml.writeAttribute("id", "c-" + entry.key().id());
    String category = entry.classification().category();
    if (!category.equals(Classification.UNCLASSIFIED)) {
      line(4);
      typed("descrip", "subjectField", category);
    }
    line(4);
    xml.writeStartElement("langSec");
    xml.writeAttribute("xml:lang", Objects.requireNonNullElse(entry.language(), NO_LANGUAGE));
    if (entry.definition() != null) {
      line(5);
      typed("descrip", "definition", entry.definition());
    }
    terms(entry);
    close(4);
    close(3);
  }

  private void terms(MasterEntry entry) throws XMLStreamException {
    String abbreviation = entry.term().abbreviation();
    term(entry, entry.term().text(), abbreviation == null ? "" : "fullForm");
    for (SourcedContext context : entry.contexts()) {
      context(context);
    }
    close(5);
    if (abbreviation != null && !abbreviation.equals(entry.term().text())) {
      term(entry, abbreviation, "abbreviation");
      close(5);
    }
    for (String variant : entry.term().variants()) {
      if (!variant.equals(entry.term().text()) && !variant.equals(abbreviation)) {
        term(entry, variant, "variant");
        close(5);
      }
    }
  }

  private void term(MasterEntry entry, String text, String type) throws XMLStreamException {
    line(5);
    xml.writeStartElement("termSec");
    line(6);
    text("term", text);
    line(6);
    typed("termNote", "partOfSpeech", partOfSpeech(entry));
    if (!type.isEmpty()) {
      line(6);
      typed("termNote", "termType", type);
    }
  }

  /** As TBX-Basic has it, which knows names as nouns alone. */
  private static String partOfSpeech(MasterEntry entry) {
    if (entry.term().kind() == TermKind.NAME) {
      return "noun";
    }
    return switch (entry.term().pos()) {
      case NOUN -> "noun";
      case VERB -> "verb";
      case ADJECTIVE -> "adjective";
      case PHRASE -> "other";
    };
  }

  private void context(SourcedContext context) throws XMLStreamException {
    line(6);
    xml.writeStartElement("descripGrp");
    typed("descrip", "context", context.text());
    typed("admin", "source", Places.of(context));
    xml.writeEndElement();
  }

  private void open(String name) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(name);
  }

  private void close(int depth) throws XMLStreamException {
    line(depth);
    xml.writeEndElement();
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + " ".repeat(depth));
  }

  private void typed(String name, String type, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeAttribute("type", type);
    xml.writeCharacters(XmlText.of(text));
    xml.writeEndElement();
  }

  private void text(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(XmlText.of(text));
    xml.writeEndElement();
  }

  @Override
  public void end() throws IOException {
    try {
      close(2);
      close(1);
      close(0);
      xml.writeEndDocument();
      xml.writeCharacters("\n");
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
