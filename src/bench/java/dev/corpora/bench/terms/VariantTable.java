package dev.corpora.bench.terms;

import dev.corpora.bench.TextTable;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.Term;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares ways to extract terms on the same analysed corpora. */
public final class VariantTable {

  private static final int TOP = 100;

  private final List<AnalysedCorpus> corpora;
  private final TextTable table;

  /** A table without rows. */
  public VariantTable(List<AnalysedCorpus> corpora) {
    this.corpora = List.copyOf(corpora);
    List<String> headings = new ArrayList<>(List.of("F1 with names"));
    corpora.forEach(corpus -> headings.add(corpus.name()));
    headings.addAll(List.of("mean", "best cut", "P@" + TOP, "cand.recall"));
    this.table = new TextTable(headings);
  }

  /**
   * Adds what a variant reaches: F1 with its default cut, then the means of F1 at the cut that the
   * answers would choose, of the precision of the first hundred, and of candidate recall.
   */
  public void add(Variant variant) {
    List<String> cells = new ArrayList<>(List.of(variant.name()));
    double f1 = 0;
    double best = 0;
    double top = 0;
    double recall = 0;
    for (AnalysedCorpus corpus : corpora) {
      TermEvaluation evaluation = corpus.evaluation();
      List<Term> extracted = variant.extractor().extract(corpus.document(), Checkpoint.NONE);
      List<Term> all = variant.keepingAll().extract(corpus.document(), Checkpoint.NONE);
      double reached = evaluation.withNames(extracted).f1();
      cells.add(shown(reached));
      f1 += reached;
      best += evaluation.bestCut(all, Term::score).score().f1();
      top += evaluation.precisionAt(all, TOP).orElse(Double.NaN);
      recall += evaluation.withNames(all).recall();
    }
    for (double sum : new double[] {f1, best, top, recall}) {
      cells.add(shown(sum / corpora.size()));
    }
    table.add(cells);
  }

  /** Prints the rows in the order in which they were added. */
  public void print(PrintStream out) {
    table.print(out);
  }

  private static String shown(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.3f", share);
  }
}
