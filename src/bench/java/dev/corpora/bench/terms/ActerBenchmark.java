package dev.corpora.bench.terms;

import dev.corpora.bench.Benchmark;
import dev.corpora.bench.TimedBatch;
import dev.corpora.bench.UnusableInputException;
import dev.corpora.bench.Workplace;
import dev.corpora.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Has the program make vocabularies of annotated corpora, each in several forms, and compares them
 * with what the annotators found. Default settings decide what is measured; a second run that keeps
 * all candidates says what they had to choose from, and how far single measures would have come.
 */
public final class ActerBenchmark implements Benchmark {

  @Override
  public String usage() {
    return "FOLDER: candidate recall, precision, recall and F1 on the corpora of an ACTER folder,"
        + " laid out as <language>/<domain>";
  }

  @Override
  public void run(List<String> arguments, Workplace workplace)
      throws UnusableInputException, IOException, InterruptedException {
    if (arguments.size() != 1) {
      throw new UnusableInputException("wants one argument, a folder with ACTER's corpora");
    }
    List<ActerCorpus> corpora = ActerCorpus.findIn(Path.of(arguments.get(0)));
    for (CorpusForm form : CorpusForm.values()) {
      measure(corpora, form, workplace);
    }
  }

  private static void measure(List<ActerCorpus> corpora, CorpusForm form, Workplace workplace)
      throws IOException, InterruptedException {
    String name = form.id();
    Path documents = workplace.emptyFolder(name);
    Map<ActerCorpus, List<String>> names = new LinkedHashMap<>();
    for (ActerCorpus corpus : corpora) {
      names.put(corpus, form.write(corpus, documents));
    }
    TimedBatch batch =
        TimedBatch.run(workplace, documents, workplace.emptyFolder(name + "-vocabularies"));
    TimedBatch all =
        TimedBatch.run(
            workplace,
            documents,
            workplace.emptyFolder(name + "-candidates"),
            Extraction.KEEPING_ALL);
    List<CorpusResult> results = new ArrayList<>();
    for (Map.Entry<ActerCorpus, List<String>> corpus : names.entrySet()) {
      results.add(
          new CorpusResult(
              corpus.getKey(),
              Extraction.of(vocabularies(batch, corpus.getValue())),
              Extraction.of(vocabularies(all, corpus.getValue()))));
    }
    new ActerReport(workplace.out()).print(form, batch, results);
  }

  private static List<Vocabulary> vocabularies(TimedBatch batch, List<String> names)
      throws IOException {
    List<Vocabulary> vocabularies = new ArrayList<>();
    for (String name : names) {
      vocabularies.add(batch.vocabulary(name));
    }
    return vocabularies;
  }
}
