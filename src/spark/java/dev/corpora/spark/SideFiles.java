package dev.corpora.spark;

import dev.corpora.batch.BatchConfig;
import dev.corpora.classify.scheme.SchemeChoice;
import dev.corpora.document.ParseOptions;
import dev.corpora.ip.BlockListSource;
import dev.corpora.nlp.LanguageOptions;
import dev.corpora.term.ReferenceFile;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The files that options name, such as lists of words and models, with their contents: an executor
 * has none of the driver's disk. They are found on the driver, sent, and laid out on the executor's
 * disk.
 */
final class SideFiles implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Where all are, before it is known where they are laid out. */
  private static final Path NOWHERE = Path.of("/");

  private final TreeMap<String, byte[]> contents = new TreeMap<>();
  private int count;

  /**
   * Takes a file, or a folder with all that is in it.
   *
   * @return where it is, as if the folder that all are laid out in were the root
   */
  private Path take(Path from) {
    Path to = NOWHERE.resolve(Path.of(count + "", String.valueOf(from.getFileName())));
    count++;
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path place = file.equals(from) ? to : to.resolve(from.relativize(file).toString());
        contents.put(NOWHERE.relativize(place).toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      // Nobody can use it here either, and whoever tries says so.
      return to;
    }
    return to;
  }

  /** A configuration with another output folder. */
  static BatchConfig at(BatchConfig config, Path output) {
    return moved(config, Optional.of(output), config.workers(), UnaryOperator.identity());
  }

  /** Takes the files of a configuration; the paths of the returned one are nowhere yet. */
  BatchConfig taken(BatchConfig config) {
    return moved(
        config, config.output(), config.workers(), path -> take(path.toAbsolutePath().normalize()));
  }

  /**
   * Lays the files out.
   *
   * @param taken a configuration that {@link #taken} returned
   * @param output the output folder on this machine
   * @param workers documents in work at once
   * @return the configuration with the files where they are now
   */
  BatchConfig layOut(BatchConfig taken, Path folder, Path output, int workers) throws IOException {
    for (var file : contents.entrySet()) {
      Path place = folder.resolve(file.getKey());
      Files.createDirectories(place.getParent());
      Files.write(place, file.getValue());
    }
    return moved(
        taken, Optional.of(output), workers, path -> folder.resolve(NOWHERE.relativize(path)));
  }

  private static BatchConfig moved(
      BatchConfig config, Optional<Path> output, int workers, UnaryOperator<Path> places) {
    ParseOptions parsing = config.parsing();
    LanguageOptions language = config.language();
    List<BlockListSource> blockLists = new ArrayList<>();
    for (BlockListSource list : config.blockLists()) {
      blockLists.add(new BlockListSource(list.file().map(places)));
    }
    List<ReferenceFile> references = new ArrayList<>();
    for (ReferenceFile reference : config.references()) {
      references.add(new ReferenceFile(reference.language(), places.apply(reference.file())));
    }
    SchemeChoice scheme =
        config.scheme() instanceof SchemeChoice.OfFile own
            ? new SchemeChoice.OfFile(places.apply(own.file()))
            : config.scheme();
    return new BatchConfig(
        config.inputs(),
        output,
        config.manifest(),
        workers,
        config.force(),
        config.continuation(),
        config.recursive(),
        config.selection(),
        config.timeout(),
        config.quarantineHeap(),
        config.grace(),
        config.maxLockWait(),
        new ParseOptions(
            parsing.passwordFile().map(places),
            parsing.respectPermissions(),
            parsing.limits(),
            parsing.ocr()),
        new LanguageOptions(language.language(), language.models().map(places)),
        config.terms(),
        scheme,
        blockLists,
        config.known().stream().map(places).toList(),
        references,
        config.contrast().map(places),
        config.stages(),
        config.vocabularyTime(),
        config.libraryWarnings(),
        config.guards(),
        config.languageModel(),
        config.dryRun());
  }
}
