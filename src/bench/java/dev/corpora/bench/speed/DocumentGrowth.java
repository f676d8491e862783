package dev.corpora.bench.speed;

import dev.corpora.bench.StrangeProse;
import dev.corpora.bench.TextTable;
import dev.corpora.bench.UnusableInputException;
import dev.corpora.bench.Workplace;
import dev.corpora.testing.EpubFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Whether twice as many short documents in three languages take the program twice the time, up to
 * 20,000, and a second run over them, with nothing to do, likewise.
 */
final class DocumentGrowth {

  private static final List<Integer> DOCUMENTS = List.of(2_500, 5_000, 10_000, 20_000);
  private static final int PARAGRAPHS = 3;

  private DocumentGrowth() {}

  static void print(Workplace workplace)
      throws UnusableInputException, IOException, InterruptedException {
    TextTable table =
        new TextTable(List.of("documents", "wall, s", "CPU, s", "CPU each, ms", "again, CPU, s"));
    for (int documents : DOCUMENTS) {
      Path input = workplace.emptyFolder("documents-" + documents);
      for (int i = 0; i < documents; i++) {
        StrangeProse prose = new StrangeProse(i);
        EpubFixture.epub()
            .title("The mill, part " + i)
            .language(prose.language())
            .chapter("The mill", prose.paragraphs(PARAGRAPHS))
            .write(input.resolve("part " + i + ".epub"));
      }
      Path output = workplace.emptyFolder("vocabularies-" + documents);
      ProcessCost first = ProgramRun.cost(workplace, output, 2, false, input.toString());
      ProcessCost again = ProgramRun.cost(workplace, output, 2, false, input.toString());
      table.add(
          List.of(
              String.format(Locale.ROOT, "%,d", documents),
              String.format(Locale.ROOT, "%.1f", first.wall()),
              String.format(Locale.ROOT, "%.1f", first.cpu()),
              String.format(Locale.ROOT, "%.2f", 1000 * first.cpu() / documents),
              String.format(Locale.ROOT, "%.1f", again.cpu())));
    }
    table.print(workplace.out());
  }
}
