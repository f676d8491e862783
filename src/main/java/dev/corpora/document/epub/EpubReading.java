package dev.corpora.document.epub;

import dev.corpora.document.OverLimit;
import dev.corpora.model.Block;
import dev.corpora.model.Body;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.DocumentDescription;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.DocumentWarning;
import dev.corpora.model.FailureKind;
import dev.corpora.model.ParsedDocument;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** One document's way from its archive to blocks. */
final class EpubReading {

  /** Chapters that are read, handed to epublib and turned into blocks together. */
  private static final int CHAPTERS_AT_ONCE = 200;

  private static final int BYTES_AT_ONCE = 8 << 20;

  /** A spine can name a million chapters that are not there. */
  private static final int MOST_WARNINGS = 100;

  private final EpubArchive archive;
  private final Checkpoint checkpoint;
  private final long mostText;
  private final Set<DocumentWarning> warnings = new LinkedHashSet<>();
  private int unsaid;
  private long text;
  private boolean full;
  private int leftOut;

  EpubReading(EpubArchive archive, EpubLimits limits, Checkpoint checkpoint) {
    this.archive = archive;
    this.mostText = limits.text();
    this.checkpoint = checkpoint;
  }

  ParsedDocument read() throws EpubException {
    Publication publication = new PublicationReader(archive, checkpoint, this::warn).read();
    NavigationLabels labels = labels(publication);
    List<ChapterFile> files = new ArrayList<>();
    Map<String, byte[]> waiting = new LinkedHashMap<>();
    long bytes = 0;
    for (String entry : publication.spine()) {
      if (full) {
        leftOut++;
        continue;
      }
      try {
        byte[] content = archive.read(entry);
        waiting.put(entry, content);
        bytes += content.length;
      } catch (IOException e) {
        warn("chapter " + entry + " cannot be read and is left out: " + e.getMessage());
      }
      if (waiting.size() == CHAPTERS_AT_ONCE || bytes > BYTES_AT_ONCE) {
        convert(waiting, files);
        waiting.clear();
        bytes = 0;
      }
    }
    convert(waiting, files);
    List<Block> blocks = blocks(files, labels, publication);
    if (blocks.isEmpty() && files.isEmpty()) {
      throw new EpubException(
          FailureKind.UNREADABLE,
          "none of the document's chapters can be read; get it again: " + firstWarning());
    }
    return new ParsedDocument(
        new DocumentDescription(
            DocumentFormat.EPUB,
            publication.title().orElse(null),
            publication.language().orElse(null),
            null),
        new Body.Flowing(blocks),
        allWarnings(),
        shortfall(publication.spine().size()),
        publication.spine().size());
  }

  private Optional<Problem> shortfall(int chapters) {
    if (!full) {
      return Optional.empty();
    }
    return Optional.of(
        OverLimit.text(
            mostText,
            leftOut == 0
                ? "its last chapter file is cut short"
                : String.format(
                    Locale.ROOT, "%,d of its %,d chapter files were left out", leftOut, chapters)));
  }

  private record ChapterFile(String entry, List<TextBlock> blocks) {}

  private void convert(Map<String, byte[]> chapters, List<ChapterFile> files) {
    compareWithEpublib(List.copyOf(chapters.values()));
    chapters.forEach(
        (entry, content) -> {
          checkpoint.check();
          if (full) {
            leftOut++;
            return;
          }
          try {
            files.add(
                new ChapterFile(entry, firstCharacters(XhtmlReader.read(content, checkpoint))));
          } catch (IOException e) {
            warn("chapter " + entry + " is left out: " + e.getMessage());
          }
          checkpoint.pageRead(files.size());
        });
  }

  /** The same blocks, or the first of them where all are more than is wanted. */
  private List<TextBlock> firstCharacters(List<TextBlock> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      long room = mostText - text;
      if (block.text().length() > room) {
        full = true;
        text = mostText;
        List<TextBlock> kept = new ArrayList<>(blocks.subList(0, i));
        block.firstWords((int) room).ifPresent(kept::add);
        return kept;
      }
      text += block.text().length();
    }
    return blocks;
  }

  private void compareWithEpublib(List<byte[]> given) {
    try {
      if (!EpublibReading.isWhole(given, EpublibReading.read(given))) {
        warn("epublib lost or mixed chapters; they were read without it");
      }
    } catch (IOException | RuntimeException e) {
      warn("epublib could not read the chapters; they were read without it: " + e.getMessage());
    }
  }

  private NavigationLabels labels(Publication publication) throws EpubException {
    for (String entry : publication.navigation()) {
      try {
        return NavigationLabels.read(
            archive.read(entry),
            entry,
            (from, href) ->
                new EntryResolver(archive).resolve(from, href).map(EpubArchive.Found::name),
            checkpoint);
      } catch (IOException | XMLStreamException e) {
        warn("the table of contents " + entry + " cannot be read; chapters go by their headings");
      }
    }
    return NavigationLabels.NONE;
  }

  private static List<Block> blocks(
      List<ChapterFile> files, NavigationLabels labels, Publication publication) {
    List<Block> text = located(files, labels, publication, false);
    return text.isEmpty() ? located(files, labels, publication, true) : text;
  }

  private static List<Block> located(
      List<ChapterFile> files,
      NavigationLabels labels,
      Publication publication,
      boolean boilerplateToo) {
    ChapterLocator locator = new ChapterLocator();
    List<Block> blocks = new ArrayList<>();
    for (ChapterFile file : files) {
      if (boilerplateToo || !publication.boilerplate().contains(file.entry())) {
        List<TextBlock> kept =
            file.blocks().stream().filter(block -> boilerplateToo || !block.boilerplate()).toList();
        blocks.addAll(locator.locate(kept, labels.of(file.entry())));
      }
    }
    return blocks;
  }

  private void warn(String sentence) {
    if (warnings.size() < MOST_WARNINGS) {
      warnings.add(new DocumentWarning(sentence));
    } else {
      unsaid++;
    }
  }

  private List<DocumentWarning> allWarnings() {
    List<DocumentWarning> all = new ArrayList<>(warnings);
    if (unsaid > 0) {
      all.add(new DocumentWarning("there were " + unsaid + " more warnings of this kind"));
    }
    return all;
  }

  private String firstWarning() {
    return warnings.isEmpty() ? "its spine names no chapter" : warnings.iterator().next().message();
  }
}
