package dev.corpora.document.epub;

import dev.corpora.model.Checkpoint;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.xml.stream.XMLStreamException;

/**
 * What a table of contents calls the files of a publication: an EPUB 3 navigation document or an
 * EPUB 2 NCX.
 */
final class NavigationLabels {

  /**
   * A file's name in the table of contents.
   *
   * @param ofWholeFile whether it names the file, not a place inside
   */
  record Label(String text, boolean ofWholeFile) {}

  static final NavigationLabels NONE = new NavigationLabels();

  private final Map<String, Label> byFile = new HashMap<>();

  private NavigationLabels() {}

  /** The first label of a file. */
  Optional<Label> of(String file) {
    return Optional.ofNullable(byFile.get(file));
  }

  /**
   * Reads a table of contents.
   *
   * @param source of a navigation document or an NCX
   * @param name its entry
   * @param resolve from an entry and a reference in it to another entry
   */
  static NavigationLabels read(
      byte[] source,
      String name,
      BiFunction<String, String, Optional<String>> resolve,
      Checkpoint checkpoint)
      throws XMLStreamException {
    NavigationLabels labels = new NavigationLabels();
    StringBuilder text = new StringBuilder();
    String href = "";
    boolean open = false;
    try (HardenedXml xml = HardenedXml.read(source)) {
      while (xml.next()) {
        checkpoint.check();
        if (xml.atStart() && (xml.name().equals("a") || xml.name().equals("navLabel"))) {
          text.setLength(0);
          href = xml.attribute("href");
          open = true;
        } else if (xml.atStart() && xml.name().equals("content")) {
          labels.add(name, xml.attribute("src"), text, resolve);
        } else if (xml.atEnd() && xml.name().equals("a")) {
          labels.add(name, href, text, resolve);
          open = false;
        } else if (xml.atEnd() && xml.name().equals("navLabel")) {
          open = false;
        } else if (open && xml.atText()) {
          text.append(xml.text());
        }
      }
    }
    return labels;
  }

  private void add(
      String from,
      String href,
      CharSequence text,
      BiFunction<String, String, Optional<String>> resolve) {
    String label = text.toString().strip().replaceAll("\\s+", " ");
    if (href.isEmpty() || label.isEmpty()) {
      return;
    }
    resolve
        .apply(from, href)
        .ifPresent(file -> byFile.putIfAbsent(file, new Label(label, !Href.hasFragment(href))));
  }
}
