package dev.corpora.bench.training;

import dev.corpora.bench.Benchmark;
import dev.corpora.bench.UnusableInputException;
import dev.corpora.bench.Workplace;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Makes the documents that the ranker learns from out of unpacked packages, and prints what came of
 * each row of the table. A manual that is not there or teaches too little is named and left out.
 */
public final class TrainingDocuments implements Benchmark {

  @Override
  public String usage() {
    return "TABLE PACKAGES OUTPUT   training documents from the manuals of TABLE";
  }

  @Override
  public void run(List<String> arguments, Workplace workplace)
      throws UnusableInputException, IOException {
    if (arguments.size() != 3) {
      throw new UnusableInputException("wants " + usage());
    }
    Path table = Path.of(arguments.get(0));
    Path packages = Path.of(arguments.get(1));
    Path output = Path.of(arguments.get(2));
    if (!Files.isRegularFile(table)) {
      throw new UnusableInputException(table + " is no table of manuals");
    }
    if (!Files.isDirectory(packages)) {
      throw new UnusableInputException(packages + " is no folder; unpack the packages first");
    }
    PrintStream out = workplace.out();
    out.println("document\tpackage\tlicence\tdomain\twords\tterms\tfound");
    for (ManualSource source : ManualSource.table(table)) {
      out.println(made(source, packages, output));
    }
  }

  private static String made(ManualSource source, Path packages, Path output) throws IOException {
    Path folder = packages.resolve(source.debianPackage());
    Manual manual;
    try {
      manual = source.kind().reader().read(source, folder);
    } catch (IOException | IllegalArgumentException e) {
      return source.name() + "\tunreadable: " + e.getMessage();
    }
    TrainingDocument document = TrainingDocument.of(manual, source.language());
    if (!document.isUsable()) {
      return String.format(
          Locale.ROOT,
          "%s\tleft out: %d terms found, %.2f of its terms",
          source.name(),
          document.found(),
          document.foundShare());
    }
    document.write(output.resolve(source.name()));
    return String.format(
        Locale.ROOT,
        "%s\t%s\t%s\t%s\t%d\t%d\t%.2f",
        source.name(),
        source.debianPackage(),
        source.licence(),
        source.domain(),
        document.words(),
        document.terms().size(),
        document.foundShare());
  }
}
