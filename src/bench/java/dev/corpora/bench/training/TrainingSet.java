package dev.corpora.bench.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Builds the ranker's training documents from unpacked manuals. */
public final class TrainingSet {

  private static final int MOST_WORDS = 150_000;

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("name\tpackage\tlicence\tdomain\twords\tterms\tliteral");
    for (String row : Files.readAllLines(Path.of(args[0]))) {
      if (row.isBlank() || row.startsWith("#")) {
        continue;
      }
      ManualSource source = ManualSource.parse(row);
      if (args.length > 3 && !(source.language() + "-" + source.name()).matches(args[3])) {
        continue;
      }
      try {
        Manual manual = source.kind().reader().read(source, Path.of(args[1]).resolve(source.debianPackage()));
        write(source, manual, Path.of(args[2]).resolve(source.language() + "-" + source.name()), out);
      } catch (IOException | RuntimeException e) {
        out.println(source.language() + "-" + source.name() + "\tFAILED " + e);
      }
    }
  }

  private static void write(ManualSource source, Manual manual, Path folder, PrintStream out)
      throws IOException {
    List<TrainingBlock> kept = new ArrayList<>();
    int words = 0;
    LanguageFilter filter = new LanguageFilter(source.language());
    for (TrainingBlock b : manual.blocks()) {
      if (filter.isUntranslated(b.text())) {
        continue;
      }
      int n = b.text().split(" ").length;
      if (words + n > MOST_WORDS) {
        break;
      }
      words += n;
      kept.add(b);
    }
    boolean cut = words > MOST_WORDS * 0.95;
    TextIndex whole = new TextIndex(manual.blocks());
    TermList list = new TermList(whole);
    manual.headwords().forEach(h -> list.add(h.text()));
    List<String> terms = list.terms();
    long literal = terms.stream().filter(whole::holds).count();
    if (cut) {
      TextIndex index = new TextIndex(kept);
      terms = terms.stream().filter(index::holds).toList();
    }
    Files.createDirectories(folder);
    List<String> lines = new ArrayList<>();
    for (TrainingBlock b : kept) {
      lines.add(b.kind() + "\t\t" + b.chapter() + "\t" + b.text());
    }
    Files.write(folder.resolve("blocks.tsv"), lines);
    Files.write(folder.resolve("terms.txt"), terms);
    out.printf(
        Locale.ROOT,
        "%s-%s\t%s\t%s\t%s\t%d\t%d\t%.2f%n",
        source.language(),
        source.name(),
        source.debianPackage(),
        source.licence(),
        source.domain(),
        words,
        terms.size(),
        (double) literal / Math.max(1, list.terms().size()));
  }
}
