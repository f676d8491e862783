package dev.corpora.export;

import dev.corpora.vocabulary.MasterEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A glossary as an HTML page that needs nothing beside it, for entries in alphabetical order. What
 * documents say stands in it as text alone, each apart from its surroundings in writing direction.
 */
final class HtmlGlossary implements EntryWriter {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>%s</title>
      <style>
      :root { color-scheme: light dark; }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
      dt { font-weight: bold; margin-top: 1rem; overflow-wrap: anywhere; }
      dt small { font-weight: normal; }
      dd { margin: 0 0 0 1.5rem; overflow-wrap: anywhere; }
      dfn { font-style: normal; }
      dd.places { font-size: .85rem; }
      </style>
      </head>
      <body>
      <h1>%s</h1>
      """;

  private final Writer out;
  private @Nullable MasterEntry before;
  private String letter = "";

  HtmlGlossary(OutputStream stream, ExportOptions options) throws IOException {
    out = Utf8.writer(stream);
    String title = ReadableText.html(options.title());
    out.write(HEAD.replace("%s", title));
  }

  @Override
  public void write(MasterEntry entry) throws IOException {
    headings(entry);
    String lang = " lang=\"" + Objects.requireNonNullElse(language(entry), "und") + "\"";
    out.write("<dt id=\"" + entry.key().id() + "\"><dfn" + lang + "><bdi>");
    out.write(ReadableText.html(entry.term().text()) + "</bdi></dfn>");
    String beside = GlossaryText.beside(entry);
    if (!beside.isEmpty()) {
      out.write(" <small><bdi>" + ReadableText.html(beside) + "</bdi></small>");
    }
    out.write("</dt>\n");
    if (entry.definition() != null) {
      paragraph("definition", ReadableText.html(Objects.requireNonNull(entry.definition())));
    }
    if (!entry.contexts().isEmpty()) {
      String context = entry.contexts().get(0).text();
      String text = new Emphasis(entry).in(context, "<b>", "</b>", ReadableText::html);
      out.write("<dd class=\"context\"><q" + lang + "><bdi>" + text + "</bdi></q></dd>\n");
    }
    paragraph("places", ReadableText.html(GlossaryText.places(entry)));
  }

  private void paragraph(String kind, String html) throws IOException {
    out.write("<dd class=\"" + kind + "\"><bdi>" + html + "</bdi></dd>\n");
  }

  private void headings(MasterEntry entry) throws IOException {
    if (GlossaryText.isOtherLanguage(before, entry)) {
      endList();
      out.write("<h2>" + ReadableText.html(GlossaryText.language(entry.language())) + "</h2>\n");
      letter = "";
    }
    String its = GlossaryText.letter(entry);
    if (!its.equals(letter)) {
      if (!letter.isEmpty()) {
        endList();
      }
      out.write("<h3>" + ReadableText.html(its) + "</h3>\n<dl>\n");
      letter = its;
    }
    before = entry;
  }

  private void endList() throws IOException {
    if (before != null && !letter.isEmpty()) {
      out.write("</dl>\n");
      letter = "";
    }
  }

  /** A code as the reader takes it from a file could be anything. */
  private static @Nullable String language(MasterEntry entry) {
    String code = entry.language();
    return code != null && code.matches("[A-Za-z-]{2,20}") ? code : null;
  }

  @Override
  public void end() throws IOException {
    endList();
    out.write("</body>\n</html>\n");
    out.flush();
  }
}
