package dev.corpora.document.epub;

import dev.corpora.document.epub.PackageDocument.GuideReference;
import dev.corpora.document.epub.PackageDocument.ManifestItem;
import dev.corpora.model.Checkpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Reads a package document (OPF 2.0.1, EPUB Packages 3.3), by element names alone. */
final class PackageReader {

  private static final String MAIN_TITLE = "main";

  private final Checkpoint checkpoint;
  private final Map<String, String> titles = new LinkedHashMap<>();
  private final Map<String, ManifestItem> manifest = new LinkedHashMap<>();
  private final List<String> spine = new ArrayList<>();
  private final List<GuideReference> guide = new ArrayList<>();
  private String mainTitleId = "";
  private String language = "";
  private String tocId = "";

  private PackageReader(Checkpoint checkpoint) {
    this.checkpoint = checkpoint;
  }

  static PackageDocument read(byte[] opf, Checkpoint checkpoint) throws XMLStreamException {
    PackageReader reader = new PackageReader(checkpoint);
    try (HardenedXml xml = HardenedXml.read(opf)) {
      while (xml.next()) {
        if (xml.atStart()) {
          checkpoint.check();
          reader.element(xml);
        }
      }
    }
    return reader.result();
  }

  private void element(HardenedXml xml) throws XMLStreamException {
    switch (xml.name().toLowerCase(Locale.ROOT)) {
      case "title" -> {
        String id = xml.attribute("id");
        titles.putIfAbsent(id.isEmpty() ? "#" + titles.size() : id, text(xml));
      }
      case "language" -> {
        String tag = text(xml);
        language = language.isEmpty() ? tag : language;
      }
      case "meta" -> {
        boolean main = xml.attribute("property").equals("title-type");
        String refined = xml.attribute("refines");
        if (main && text(xml).equals(MAIN_TITLE) && refined.startsWith("#")) {
          mainTitleId = refined.substring(1);
        }
      }
      case "item" -> item(xml);
      case "spine" -> tocId = xml.attribute("toc");
      case "itemref" -> spine.add(xml.attribute("idref"));
      case "reference" ->
          guide.add(
              new GuideReference(
                  xml.attribute("type").toLowerCase(Locale.ROOT), xml.attribute("href")));
      default -> {
        return;
      }
    }
  }

  private void item(HardenedXml xml) {
    String id = xml.attribute("id");
    manifest.putIfAbsent(
        id,
        new ManifestItem(
            id,
            xml.attribute("href"),
            xml.attribute("media-type").toLowerCase(Locale.ROOT),
            xml.attribute("properties"),
            xml.attribute("fallback")));
  }

  /** The text up to the element's end, white space collapsed. */
  private static String text(HardenedXml xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0 && xml.next()) {
      if (xml.atStart()) {
        depth++;
      } else if (xml.atEnd()) {
        depth--;
      } else if (xml.atText()) {
        text.append(xml.text());
      }
    }
    return text.toString().strip().replaceAll("\\s+", " ");
  }

  private PackageDocument result() {
    checkpoint.check();
    String title = titles.getOrDefault(mainTitleId, "");
    for (String other : titles.values()) {
      title = title.isEmpty() ? other : title;
    }
    return new PackageDocument(
        nonEmpty(title), nonEmpty(language), manifest, spine, nonEmpty(tocId), guide);
  }

  private static Optional<String> nonEmpty(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
