package dev.corpora.bench.speed;

import dev.corpora.batch.WorkingStages;
import dev.corpora.bench.TextTable;
import dev.corpora.bench.Workplace;
import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.CleanDocument;
import java.util.List;
import java.util.Locale;

/**
 * Whether a text of twice the length takes twice the time to analyse and to extract terms from, up
 * to some five million tokens. Times are the thread's own, without the collector's.
 */
final class TokenGrowth {

  private static final List<Integer> SENTENCES = List.of(25_000, 50_000, 100_000, 200_000, 400_000);

  private TokenGrowth() {}

  static void print(Workplace workplace) {
    WorkingStages stages = WorkingStages.standard();
    measure(stages, SENTENCES.get(1)); // to have the program compiled
    TextTable table =
        new TextTable(List.of("tokens", "analyse, s", "extract, s", "tokens/s", "terms"));
    for (int sentences : SENTENCES) {
      table.add(measure(stages, sentences));
    }
    table.print(workplace.out());
  }

  private static List<String> measure(WorkingStages stages, int sentences) {
    CleanDocument text = MadeDocuments.text(sentences);
    double start = CpuTime.ofThread();
    AnalysedDocument analysed = stages.analyse(text).orElseThrow();
    double middle = CpuTime.ofThread();
    int terms = stages.extract(analysed).size();
    double end = CpuTime.ofThread();
    return List.of(
        String.format(Locale.ROOT, "%,d", analysed.tokenCount()),
        String.format(Locale.ROOT, "%.2f", middle - start),
        String.format(Locale.ROOT, "%.2f", end - middle),
        String.format(Locale.ROOT, "%,.0f", analysed.tokenCount() / (end - start)),
        String.format(Locale.ROOT, "%,d", terms));
  }
}
