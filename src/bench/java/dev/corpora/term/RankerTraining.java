package dev.corpora.term;

import dev.corpora.bench.Benchmark;
import dev.corpora.bench.UnusableInputException;
import dev.corpora.bench.Workplace;
import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.Checkpoint;
import dev.corpora.nlp.DocumentAnalyser;
import dev.corpora.nlp.LanguageOptions;
import dev.corpora.nlp.LanguagePackException;
import dev.corpora.nlp.LanguagePacks;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Learns the table of the {@link Ranker} from manuals with an index or a glossary of their own:
 * what these name are the terms, the other candidates are none.
 *
 * <p>The measures are taken from the product's own extraction, all candidates kept, so that what is
 * learnt is about the numbers that a vocabulary shows.
 */
public final class RankerTraining implements Benchmark {

  /**
   * What a name adds to the log odds. It cannot be learnt from indexes, which hardly list names; it
   * is set by hand so that a name needs as much evidence as a term that indexes list seven times as
   * often ({@code e^2}).
   */
  private static final double NAME = 2;

  /** German is left out: nouns have capitals there, and measures of letter case say less. */
  private static final List<String> LANGUAGES = List.of("en", "fr");

  private static final int LINE = 100;

  private final TermExtractor keepingAll =
      new RankedTermExtractor(
          new TermOptions(OptionalDouble.of(-Double.MAX_VALUE), OptionalInt.empty()));

  @Override
  public String usage() {
    return "DOCUMENTS [TABLE [LANGUAGE,...]]: the ranker's table, learnt from a folder of training"
        + " documents (en,fr)";
  }

  @Override
  public void run(List<String> arguments, Workplace workplace)
      throws UnusableInputException, IOException {
    if (arguments.isEmpty() || arguments.size() > 3) {
      throw new UnusableInputException("wants " + usage());
    }
    Path documents = Path.of(arguments.get(0));
    Path table =
        arguments.size() > 1
            ? Path.of(arguments.get(1))
            : workplace.scratch().resolve("ranker.tsv");
    List<String> languages =
        arguments.size() > 2 ? List.of(arguments.get(2).split(",", -1)) : LANGUAGES;
    TrainingSet set = new TrainingSet();
    Map<String, List<String>> used = new TreeMap<>();
    for (String language : languages) {
      List<TrainingFolder> folders = TrainingFolder.findIn(documents, language);
      used.put(language, add(folders, analyser(language), set, workplace.out()));
    }
    if (set.listed() == 0) {
      throw new UnusableInputException(documents + " has no document to learn from");
    }
    Files.write(table, set.learn(comment(used, set, languages), NAME).lines());
    workplace.out().printf("learnt from %d candidates: %s%n", set.size(), table);
  }

  private List<String> add(
      List<TrainingFolder> folders, DocumentAnalyser analyser, TrainingSet set, PrintStream out)
      throws IOException, UnusableInputException {
    List<String> used = new ArrayList<>();
    for (TrainingFolder folder : folders) {
      AnalysedDocument document = folder.analysed(analyser);
      TrainingExamples examples =
          TrainingExamples.of(
              folder.name(), keepingAll.extract(document, Checkpoint.NONE), folder.terms());
      if (examples.isUsable()) {
        set.add(examples);
        used.add(folder.name());
      }
      out.printf(
          "%s\t%d words\t%d listed%s%n",
          folder.name(),
          document.tokenCount(),
          examples.listed(),
          examples.isUsable() ? "" : ", too few");
    }
    return used;
  }

  private static DocumentAnalyser analyser(String language) throws UnusableInputException {
    try {
      return LanguagePacks.open(new LanguageOptions(Optional.of(language), Optional.empty()))
          .newAnalyser();
    } catch (LanguagePackException e) {
      throw new UnusableInputException(String.valueOf(e.getMessage()));
    }
  }

  private static List<String> comment(
      Map<String, List<String>> used, TrainingSet set, List<String> languages) {
    List<String> comment = new ArrayList<>();
    comment.add("The curves of the ranker: a measure, then points value:log-odds with straight");
    comment.add("lines between, flat beyond the ends. A curve is 0 at its first point; 'start' is");
    comment.add("the log odds where all are, 'name' what a name adds.");
    comment.add("");
    comment.add(
        String.format(
            Locale.ROOT,
            "Made by the benchmark 'train' (%s) from %d candidates, %d of which the",
            String.join(",", languages),
            set.size(),
            set.listed()));
    comment.add("indexes and glossaries of the manuals below name. 'name' is set by hand, for");
    comment.add(
        "indexes hardly list names: e^2 times the odds that curves learnt from terms give.");
    comment.add("The manuals' packages, domains and licences: src/bench/training/packages.tsv.");
    used.forEach(
        (language, names) -> {
          comment.add("");
          comment.add(language + ", " + names.size() + " documents:");
          comment.addAll(wrapped(titles(names)));
        });
    return comment;
  }

  private static List<String> titles(List<String> names) {
    return names.stream().map(name -> name.substring(name.indexOf('-') + 1)).toList();
  }

  private static List<String> wrapped(List<String> words) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      if (line.length() > 0 && line.length() + word.length() > LINE) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString().strip());
    return lines;
  }
}
