package dev.corpora.export;

import dev.corpora.vocabulary.MasterEntry;
import dev.corpora.vocabulary.SourcedContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Notes for Anki as tab-separated text with its header lines: the term in front; behind it the
 * definition, a sentence and where it stands. The identifier makes a second import update the notes
 * of the first.
 */
final class AnkiWriter implements EntryWriter {

  private final Writer out;

  AnkiWriter(OutputStream stream, ExportOptions options) throws IOException {
    out = Utf8.writer(stream);
    out.write("#separator:tab\n");
    out.write("#html:true\n");
    out.write("#notetype:Basic\n");
    out.write("#deck:" + ReadableText.of(options.title()) + "\n");
    out.write("#columns:GUID\tFront\tBack\tTags\n");
    out.write("#guid column:1\n");
    out.write("#tags column:4\n");
  }

  @Override
  public void write(MasterEntry entry) throws IOException {
    out.write(entry.key().id());
    out.write('\t');
    out.write(ReadableText.html(entry.term().text()));
    out.write('\t');
    out.write(back(entry));
    out.write('\t');
    out.write(tags(entry));
    out.write('\n');
  }

  private static String back(MasterEntry entry) {
    StringBuilder back = new StringBuilder();
    if (entry.definition() != null) {
      back.append(ReadableText.html(Objects.requireNonNull(entry.definition())));
    }
    if (!entry.contexts().isEmpty()) {
      SourcedContext context = entry.contexts().get(0);
      back.append(back.isEmpty() ? "" : "<br><br>")
          .append("<i>")
          .append(new Emphasis(entry).in(context.text(), "<b>", "</b>", ReadableText::html))
          .append("</i><br><small>")
          .append(ReadableText.html(Places.of(context)))
          .append("</small>");
    }
    return back.toString();
  }

  private static String tags(MasterEntry entry) {
    return Stream.concat(
            Stream.of(entry.classification().category()), entry.classification().tags().stream())
        .map(tag -> ReadableText.html(tag).replaceAll("\\s+", "_"))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
