package dev.corpora.term;

import dev.corpora.bench.Benchmark;
import dev.corpora.bench.UnusableInputException;
import dev.corpora.bench.Workplace;
import dev.corpora.model.TermKind;
import dev.corpora.nlp.DocumentAnalyser;
import dev.corpora.nlp.LanguageOptions;
import dev.corpora.nlp.LanguagePackException;
import dev.corpora.nlp.LanguagePacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Learns the table of the {@link Ranker} from manuals with an index or a glossary of their own:
 * what these name are the terms, the other candidates are none.
 *
 * <p>The candidates and measures are those of the stage EXTRACT. Names teach nothing: indexes
 * hardly list them, and it would be learnt that they are no terms.
 */
public final class RankerTraining implements Benchmark {

  /**
   * What a name adds to the log odds, for indexes cannot teach it. Set by hand: it gives back to
   * names about what curves take from them that have seen only words written small listed.
   */
  private static final double NAME = 2;

  /** German is left out: every noun has a capital there, and letter case says something else. */
  private static final List<String> LANGUAGES = List.of("en", "fr");

  private static final String TABLE = "ranker.tsv";

  @Override
  public String usage() {
    return "DOCUMENTS [TABLE [LANGUAGE,...]]: learns the ranker's table from a folder of training"
        + " documents, those in en,fr unless others are named";
  }

  @Override
  public void run(List<String> arguments, Workplace workplace)
      throws UnusableInputException, IOException {
    if (arguments.isEmpty() || arguments.size() > 3) {
      throw new UnusableInputException("wants " + usage());
    }
    Path documents = Path.of(arguments.get(0));
    Path table =
        arguments.size() > 1 ? Path.of(arguments.get(1)) : workplace.scratch().resolve(TABLE);
    List<String> languages =
        arguments.size() > 2 ? List.of(arguments.get(2).split(",", -1)) : LANGUAGES;
    TrainingSet set = new TrainingSet();
    List<String> measures = new ArrayList<>();
    Map<String, List<String>> used = new LinkedHashMap<>();
    for (String language : languages) {
      DocumentAnalyser analyser = analyser(language);
      List<String> titles = new ArrayList<>();
      used.put(language, titles);
      for (TrainingFolder folder : TrainingFolder.findIn(documents, language)) {
        MeasuredDocument document = MeasuredDocument.of(folder.analysed(analyser));
        DocumentExamples examples = examples(folder, document);
        if (examples.isUsable()) {
          set.add(examples);
          titles.add(folder.title());
          measures.clear();
          document.measures().forEach(measure -> measures.add(measure.id()));
        }
        workplace
            .out()
            .printf(
                "%s\t%d words\t%d listed%s%n",
                folder.name(),
                document.words(),
                examples.listed(),
                examples.isUsable() ? "" : ", too few");
      }
    }
    if (set.size() == 0) {
      throw new UnusableInputException(
          documents + " has no document with as many listed terms as are wanted to learn from it");
    }
    List<String> comment = TrainingReport.comment(used, set);
    Files.write(table, set.learn(measures, comment, NAME).lines());
    workplace.out().println("learnt from " + set.size() + " candidates: " + table);
  }

  private static DocumentExamples examples(TrainingFolder folder, MeasuredDocument document)
      throws IOException {
    IndexLabels index = new IndexLabels(folder.terms());
    DocumentExamples examples = new DocumentExamples(folder.name());
    Ranking ranking = document.ranking(Ranker.shipped());
    for (Candidate candidate : document.set().candidates()) {
      if (ranking.kind(candidate) == TermKind.NAME || !ranking.isWhole(candidate)) {
        continue;
      }
      String canonical = document.set().citation().canonical(candidate);
      boolean isListed = index.name(candidate, canonical);
      if (isListed || examples.isChosen(canonical)) {
        examples.add(document.values(candidate), isListed);
      }
    }
    return examples;
  }

  private static DocumentAnalyser analyser(String language) throws UnusableInputException {
    try {
      return LanguagePacks.open(new LanguageOptions(Optional.of(language), Optional.empty()))
          .newAnalyser();
    } catch (LanguagePackException e) {
      throw new UnusableInputException(String.valueOf(e.getMessage()));
    }
  }
}
