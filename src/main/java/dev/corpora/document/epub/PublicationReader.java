package dev.corpora.document.epub;

import dev.corpora.document.epub.PackageDocument.ManifestItem;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.FailureKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

/** Finds out what a document consists of: from container to package to the entries of its spine. */
final class PublicationReader {

  private static final String CONTAINER = "META-INF/container.xml";
  private static final String ENCRYPTION = "META-INF/encryption.xml";
  private static final int FALLBACKS = 10;

  private static final Set<String> TEXT_TYPES =
      Set.of(
          "application/xhtml+xml",
          "text/html",
          "application/html",
          "text/xhtml",
          "application/x-dtbook+xml",
          "text/x-oeb1-document",
          "application/xml",
          "text/xml");
  private static final Set<String> BOILERPLATE_ROLES =
      Set.of("title-page", "titlepage", "copyright-page", "colophon", "cover");

  private final EpubArchive archive;
  private final EntryResolver resolver;
  private final Checkpoint checkpoint;
  private final Consumer<String> warn;

  PublicationReader(EpubArchive archive, Checkpoint checkpoint, Consumer<String> warn) {
    this.archive = archive;
    this.resolver = new EntryResolver(archive);
    this.checkpoint = checkpoint;
    this.warn = warn;
  }

  Publication read() throws EpubException {
    String packageEntry = packageEntry();
    PackageDocument document = packageDocument(packageEntry);
    if (document.spine().isEmpty()) {
      throw unreadable(
          "the document's package document " + packageEntry + " lists no chapters in its spine");
    }
    Set<String> spine = spine(document, packageEntry);
    refuseEncrypted(spine);
    return new Publication(
        document.title(),
        document.language(),
        List.copyOf(spine),
        boilerplate(document, packageEntry),
        navigation(document, packageEntry));
  }

  private String packageEntry() throws EpubException {
    Optional<EpubArchive.Found> container = archive.find(CONTAINER);
    if (container.isPresent()) {
      try {
        for (String path : ContainerReader.read(archive.read(container.get().name()))) {
          Optional<EpubArchive.Found> entry = resolver.resolve("", path);
          if (entry.isPresent()) {
            return entry.get().name();
          }
          warn.accept("container.xml names a package document that is not there: " + path);
        }
      } catch (XMLStreamException e) {
        warn.accept("container.xml is malformed: " + reason(e));
      } catch (IOException e) {
        warn.accept("container.xml cannot be read: " + e.getMessage());
      }
    } else {
      warn.accept("container.xml is missing");
    }
    List<String> packages = archive.namesEndingWith(".opf");
    if (packages.size() == 1) {
      warn.accept("the only package document in the archive was taken: " + packages.get(0));
      return packages.get(0);
    }
    throw unreadable(
        packages.isEmpty()
            ? "the document is not an EPUB: its archive holds no package document (.opf)"
            : "the document has several package documents and no container.xml that names one of"
                + " them; repair it with an EPUB editor");
  }

  private PackageDocument packageDocument(String entry) throws EpubException {
    try {
      return PackageReader.read(archive.read(entry), checkpoint);
    } catch (XMLStreamException e) {
      throw unreadable(
          "the document's package document "
              + entry
              + " is malformed XML ("
              + reason(e)
              + "); repair it with an EPUB editor");
    } catch (IOException e) {
      throw unreadable(
          "the document's package document " + entry + " is damaged; get the document again");
    }
  }

  private Set<String> spine(PackageDocument document, String packageEntry) {
    Set<String> entries = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>();
    for (String id : document.spine()) {
      checkpoint.check();
      if (!seen.add(id)) {
        warn.accept("the spine names a chapter more than once; it is read once: " + id);
        continue;
      }
      ManifestItem item = document.manifest().get(id);
      if (item == null) {
        warn.accept("the spine names a chapter that the manifest does not know: " + id);
        continue;
      }
      textEntry(document, item, packageEntry).ifPresent(entries::add);
    }
    return entries;
  }

  /** The entry of a spine item, or of what stands in for it where it is not text. */
  private Optional<String> textEntry(
      PackageDocument document, ManifestItem item, String packageEntry) {
    if (item.isNavigation()) {
      return Optional.empty();
    }
    ManifestItem current = item;
    for (int i = 0; i < FALLBACKS && !isText(current); i++) {
      ManifestItem fallback = document.manifest().get(current.fallback());
      if (fallback == null) {
        break;
      }
      current = fallback;
    }
    if (!isText(current)) {
      warn.accept(
          "chapter " + item.href() + " is left out: it is not text but " + item.mediaType());
      return Optional.empty();
    }
    return existing(current.href(), packageEntry);
  }

  private Optional<String> existing(String href, String packageEntry) {
    if (Href.isAbsolute(href)) {
      warn.accept("chapter " + href + " is left out: it lies outside of the document");
      return Optional.empty();
    }
    if (Href.candidates(packageEntry, href).isEmpty()) {
      warn.accept("chapter " + href + " is left out: its path leads out of the archive");
      return Optional.empty();
    }
    Optional<EpubArchive.Found> found = resolver.resolve(packageEntry, href);
    if (found.isEmpty()) {
      warn.accept("chapter " + href + " is missing from the archive");
    } else if (!found.get().exact()) {
      warn.accept(
          "chapter "
              + href
              + " is spelled in another letter case in the archive: "
              + found.get().name());
    }
    return found.map(EpubArchive.Found::name);
  }

  private static boolean isText(ManifestItem item) {
    String type = item.mediaType();
    if (TEXT_TYPES.contains(type)) {
      return true;
    }
    String href = item.href().toLowerCase(Locale.ROOT);
    boolean named = href.contains(".xhtml") || href.contains(".html") || href.contains(".htm");
    return named && !type.startsWith("image/");
  }

  private Set<String> boilerplate(PackageDocument document, String packageEntry) {
    Set<String> entries = new HashSet<>();
    for (PackageDocument.GuideReference reference : document.guide()) {
      // A place inside of a file says nothing of the rest of the file.
      if (BOILERPLATE_ROLES.contains(reference.type()) && !Href.hasFragment(reference.href())) {
        resolver
            .resolve(packageEntry, reference.href())
            .ifPresent(found -> entries.add(found.name()));
      }
    }
    return Set.copyOf(entries);
  }

  private List<String> navigation(PackageDocument document, String packageEntry) {
    List<String> entries = new ArrayList<>();
    for (ManifestItem item : document.manifest().values()) {
      if (item.isNavigation()) {
        resolver.resolve(packageEntry, item.href()).ifPresent(found -> entries.add(found.name()));
      }
    }
    document
        .tocId()
        .map(id -> document.manifest().get(id))
        .flatMap(item -> resolver.resolve(packageEntry, item.href()))
        .ifPresent(found -> entries.add(found.name()));
    return entries;
  }

  private void refuseEncrypted(Set<String> spine) throws EpubException {
    Optional<EpubArchive.Found> encryption = archive.find(ENCRYPTION);
    if (encryption.isEmpty()) {
      return;
    }
    try {
      for (String href : EncryptionReader.read(archive.read(encryption.get().name()))) {
        Optional<String> entry = resolver.resolve("", href).map(EpubArchive.Found::name);
        if (entry.isPresent() && spine.contains(entry.get())) {
          throw new EpubException(
              FailureKind.DRM,
              "the document's text is encrypted by "
                  + scheme()
                  + "; it can be read only in its vendor's reader: get it without DRM");
        }
      }
    } catch (XMLStreamException e) {
      warn.accept("encryption.xml is malformed and was ignored: " + reason(e));
    } catch (IOException e) {
      warn.accept("encryption.xml cannot be read and was ignored: " + e.getMessage());
    }
  }

  private String scheme() {
    if (archive.find("META-INF/license.lcpl").isPresent()) {
      return "Readium LCP (DRM)";
    }
    if (archive.find("META-INF/sinf.xml").isPresent()) {
      return "Apple FairPlay (DRM)";
    }
    if (archive.find("META-INF/rights.xml").isPresent()) {
      return "Adobe ADEPT (DRM)";
    }
    return "a rights-management scheme (DRM)";
  }

  private static EpubException unreadable(String sentence) {
    return new EpubException(FailureKind.UNREADABLE, sentence);
  }

  /** The first line of a parser's message, which repeats itself below. */
  private static String reason(XMLStreamException error) {
    String message = String.valueOf(error.getMessage());
    int line = error.getLocation() == null ? -1 : error.getLocation().getLineNumber();
    int cut = message.lastIndexOf("Message: ");
    String text = cut < 0 ? message : message.substring(cut + "Message: ".length());
    return line < 0 ? text : "line " + line + ": " + text;
  }
}
