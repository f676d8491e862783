package dev.corpora.export;

import dev.corpora.model.Classification;
import dev.corpora.model.SurfaceForm;
import dev.corpora.vocabulary.MasterEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * SKOS in Turtle: a concept an entry, a broader concept a category. A text is never two kinds of
 * label of one concept, as SKOS demands (integrity condition S13).
 */
final class SkosWriter implements EntryWriter {

  private final Writer out;
  private final String base;
  private final SortedSet<String> categories = new TreeSet<>();

  SkosWriter(OutputStream stream, ExportOptions options) throws IOException {
    out = Utf8.writer(stream);
    base = options.baseIri();
    out.write("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\n");
    out.write(scheme() + " a skos:ConceptScheme ;\n  skos:prefLabel ");
    out.write(literal(options.title(), null) + " .\n");
  }

  private String scheme() {
    return "<" + base + "scheme>";
  }

  @Override
  public void write(MasterEntry entry) throws IOException {
    String language = entry.language();
    Set<String> taken = new LinkedHashSet<>();
    out.write("\n<" + base + entry.key().id() + "> a skos:Concept ;\n");
    out.write("  skos:inScheme " + scheme() + " ;\n");
    label("prefLabel", entry.term().text(), language, taken);
    if (entry.term().abbreviation() != null) {
      label("altLabel", entry.term().abbreviation(), language, taken);
    }
    for (String variant : entry.term().variants()) {
      label("altLabel", variant, language, taken);
    }
    for (SurfaceForm form : entry.term().forms()) {
      label("hiddenLabel", form.text(), language, taken);
    }
    if (entry.definition() != null) {
      out.write("  skos:definition " + literal(entry.definition(), language) + " ;\n");
    }
    if (!entry.contexts().isEmpty()) {
      out.write("  skos:example " + literal(entry.contexts().get(0).text(), language) + " ;\n");
    }
    String category = entry.classification().category();
    if (!category.equals(Classification.UNCLASSIFIED)) {
      categories.add(category);
      out.write("  skos:broader " + category(category) + " ;\n");
    }
    out.write("  skos:notation " + literal(entry.key().id(), null) + " .\n");
  }

  private void label(String kind, String text, @Nullable String language, Set<String> taken)
      throws IOException {
    if (taken.add(text)) {
      out.write("  skos:" + kind + " " + literal(text, language) + " ;\n");
    }
  }

  private String category(String category) {
    StringBuilder iri = new StringBuilder("<" + base + "category/");
    for (byte b : category.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if ((c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || c == '-'
          || c == '_') {
        iri.append(c);
      } else {
        iri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return iri.append('>').toString();
  }

  private static String literal(String text, @Nullable String language) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(c -> append(out, c));
    out.append('"');
    return language == null ? out.toString() : out.append('@').append(language).toString();
  }

  /** Also what could turn a line of the file round, or is no character, is escaped or replaced. */
  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c == 0 || Character.getType(c) == Character.SURROGATE) {
          out.append('\uFFFD');
        } else if (Character.isISOControl(c)
            || (Character.getType(c) == Character.FORMAT && c <= 0xFFFF)) {
          out.append(String.format(Locale.ROOT, "\\u%04X", c));
        } else {
          out.appendCodePoint(c);
        }
      }
    }
  }

  @Override
  public void end() throws IOException {
    for (String category : categories) {
      out.write("\n" + category(category) + " a skos:Concept ;\n");
      out.write("  skos:topConceptOf " + scheme() + " ;\n");
      out.write("  skos:prefLabel " + literal(category, null) + " .\n");
    }
    out.flush();
  }
}
