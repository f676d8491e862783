package dev.corpora.export;

import dev.corpora.vocabulary.MasterEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A glossary in Markdown (CommonMark), for entries in alphabetical order. */
final class MarkdownGlossary implements EntryWriter {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]()#+.!|<>&~$^=:\"'@-]");

  private final Writer out;
  private @Nullable MasterEntry before;
  private String letter = "";

  MarkdownGlossary(OutputStream stream, ExportOptions options) throws IOException {
    out = Utf8.writer(stream);
    out.write("# " + escaped(options.title()) + "\n");
  }

  @Override
  public void write(MasterEntry entry) throws IOException {
    headings(entry);
    out.write("\n**" + escaped(entry.term().text()) + "**");
    String beside = GlossaryText.beside(entry);
    out.write(beside.isEmpty() ? "\n" : " (" + escaped(beside) + ")\n");
    if (entry.definition() != null) {
      out.write("\n" + escaped(entry.definition()) + "\n");
    }
    if (!entry.contexts().isEmpty()) {
      String context = entry.contexts().get(0).text();
      out.write(
          "\n> " + new Emphasis(entry).in(context, "**", "**", MarkdownGlossary::escaped) + "\n");
    }
    out.write("\n" + escaped(GlossaryText.places(entry)) + "\n");
  }

  private void headings(MasterEntry entry) throws IOException {
    if (GlossaryText.isOtherLanguage(before, entry)) {
      out.write("\n## " + escaped(GlossaryText.language(entry.language())) + "\n");
      letter = "";
    }
    String its = GlossaryText.letter(entry);
    if (!its.equals(letter)) {
      out.write("\n### " + escaped(its) + "\n");
      letter = its;
    }
    before = entry;
  }

  private static String escaped(String text) {
    return SPECIAL.matcher(ReadableText.of(text)).replaceAll("\\\\$0");
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
