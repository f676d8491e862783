package dev.corpora.term;

import dev.corpora.bench.Benchmark;
import dev.corpora.bench.UnusableInputException;
import dev.corpora.bench.Workplace;
import dev.corpora.bench.terms.AnalysedCorpus;
import dev.corpora.bench.terms.Variant;
import dev.corpora.bench.terms.VariantTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Says what each part of the ranking is worth on annotated corpora: the parts are switched off in
 * turn, and the measures are tried alone.
 *
 * <p>The curves that are left are not learnt again. So what is shown is how much the ranking leans
 * on a part, and where parts overlap, rather more than what it would lose without it. Without a
 * part all scores are higher or lower; so that it is the order that is judged, as many terms are
 * kept as by default.
 */
public final class AblationBenchmark implements Benchmark {

  private static final String NAME = "name";

  @Override
  public String usage() {
    return "FOLDER: what each measure is worth on the corpora of an ACTER folder";
  }

  @Override
  public void run(List<String> arguments, Workplace workplace)
      throws UnusableInputException, IOException {
    if (arguments.size() != 1) {
      throw new UnusableInputException("wants one argument, a folder with ACTER's corpora");
    }
    List<AnalysedCorpus> corpora =
        AnalysedCorpus.allOf(Path.of(arguments.get(0)), workplace.emptyFolder("epub"));
    List<String> table = shippedTable();
    ReRanked ranked = new ReRanked();
    List<String> measures = ranked.measures(corpora.get(0).document());
    VariantTable off = new VariantTable(corpora);
    off.add(without(ranked, table, "nothing off", line -> false));
    off.add(without(ranked, table, "what names are given", NAME::equals));
    for (MeasureGroup group : MeasureGroup.values()) {
      off.add(without(ranked, table, group.title(), group::holds));
    }
    for (String measure : measures) {
      off.add(without(ranked, table, measure, measure::equals));
    }
    VariantTable alone = new VariantTable(corpora);
    for (String measure : measures) {
      alone.add(variant(ranked, measure, ranked.allBy(measure)));
    }
    workplace
        .out()
        .println("As many terms as the program keeps by default, from the same candidates.");
    workplace.out().println();
    workplace.out().println("Switched off, the other curves as they are (not learnt again):");
    off.print(workplace.out());
    workplace.out().println();
    workplace.out().println("Alone, highest first, ties by canonical form:");
    alone.print(workplace.out());
  }

  private static Variant without(
      ReRanked ranked, List<String> table, String title, Predicate<String> isOff) {
    Ranker ranker =
        new Ranker(table.stream().filter(line -> !isOff.test(measureOf(line))).toList());
    return variant(ranked, title, ranked.allBy(ranker));
  }

  /** The measure that a line of the table is about, of all candidates or of single words. */
  private static String measureOf(String line) {
    String key = line.split("\t", 2)[0];
    return key.startsWith(Ranker.ALONE) ? key.substring(Ranker.ALONE.length()) : key;
  }

  private static Variant variant(ReRanked ranked, String title, TermExtractor all) {
    return new Variant(title, ranked.asManyAsUsual(all), all);
  }

  private static List<String> shippedTable() throws IOException {
    InputStream stream = Objects.requireNonNull(Ranker.class.getResourceAsStream("ranker.tsv"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
