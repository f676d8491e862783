package dev.corpora.bench.terms;

import dev.corpora.bench.Benchmark;
import dev.corpora.bench.TimedBatch;
import dev.corpora.bench.UnusableInputException;
import dev.corpora.bench.Workplace;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.VocabularyEntry;
import dev.corpora.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Looks up the entries of a manual's own index among the terms that the program extracts from it.
 * Its author held them for what a reader would look for, and nobody made them for this comparison.
 */
public final class IndexBenchmark implements Benchmark {

  private static final String PDF = ".pdf";

  /** Fewer entries are a few cross-references, no index of the document. */
  private static final int FEWEST = 20;

  private static final int MISSES_SHOWN = 40;

  @Override
  public String usage() {
    return "PDF_OR_FOLDER...: the share of the index's own entries that are extracted, for PDF"
        + " documents with an index";
  }

  @Override
  public void run(List<String> arguments, Workplace workplace)
      throws UnusableInputException, IOException, InterruptedException {
    Path documents = workplace.emptyFolder("documents");
    Map<String, List<WantedTerm>> indexes = new TreeMap<>();
    for (Path file : pdfs(arguments)) {
      String name = file.getFileName().toString();
      List<WantedTerm> wanted = wanted(DocumentText.read(file));
      if (wanted.size() < FEWEST) {
        workplace.out().println(name + ": has no index of its subjects");
      } else if (Files.exists(documents.resolve(name))) {
        throw new UnusableInputException("two documents are named " + name + "; rename one");
      } else {
        Files.copy(file, documents.resolve(name));
        indexes.put(name.substring(0, name.length() - PDF.length()), wanted);
      }
    }
    if (indexes.isEmpty()) {
      throw new UnusableInputException("none of the documents is a PDF with an index");
    }
    TimedBatch extracted =
        TimedBatch.run(workplace, documents, workplace.emptyFolder("vocabularies"));
    TimedBatch candidates =
        TimedBatch.run(
            workplace, documents, workplace.emptyFolder("candidates"), Extraction.KEEPING_ALL);
    for (Map.Entry<String, List<WantedTerm>> index : indexes.entrySet()) {
      String name = index.getKey();
      print(
          name,
          index.getValue(),
          forms(extracted.vocabulary(name)),
          forms(candidates.vocabulary(name)),
          workplace.out());
    }
  }

  private static List<Path> pdfs(List<String> arguments)
      throws IOException, UnusableInputException {
    List<Path> files = new ArrayList<>();
    for (String argument : arguments) {
      Path path = Path.of(argument);
      if (Files.isDirectory(path)) {
        try (Stream<Path> found = Files.list(path)) {
          found.filter(file -> file.toString().endsWith(PDF)).sorted().forEach(files::add);
        }
      } else if (Files.isRegularFile(path)) {
        files.add(path);
      } else {
        throw new UnusableInputException(path + " does not exist; name PDF documents or folders");
      }
    }
    if (files.isEmpty()) {
      throw new UnusableInputException("wants PDF documents, or folders of them");
    }
    return files;
  }

  /**
   * A term that the index has.
   *
   * @param inProse whether the document uses it in the text, where alone it can be extracted
   */
  private record WantedTerm(String term, boolean inProse) {

    boolean isPhrase() {
      return term.indexOf(' ') >= 0;
    }
  }

  private static List<WantedTerm> wanted(DocumentText document) {
    Set<String> terms = new LinkedHashSet<>();
    for (String text : SubjectIndex.entriesOf(document.pages())) {
      IndexEntry entry = new IndexEntry(text);
      if (entry.isWords()) {
        terms.add(entry.term(document));
      }
    }
    return terms.stream().map(term -> new WantedTerm(term, document.has(term))).toList();
  }

  private static Set<String> forms(Vocabulary vocabulary) {
    Set<String> forms = new HashSet<>();
    for (VocabularyEntry entry : vocabulary.entries()) {
      Term term = entry.term();
      forms.add(comparable(term.canonical()));
      for (SurfaceForm form : term.forms()) {
        forms.add(comparable(form.text()));
      }
    }
    return forms;
  }

  private static String comparable(String text) {
    return DocumentText.singular(GoldList.normalised(text));
  }

  private static void print(
      String name,
      List<WantedTerm> wanted,
      Set<String> extracted,
      Set<String> candidates,
      PrintStream out) {
    List<WantedTerm> used = wanted.stream().filter(WantedTerm::inProse).toList();
    out.printf(
        Locale.ROOT,
        "%n%s: %d entries in words, %d of them used in the text%n",
        name,
        wanted.size(),
        used.size());
    shares("all entries", wanted, extracted, candidates, out);
    shares("used in the text", used, extracted, candidates, out);
    shares(
        "of these, phrases",
        used.stream().filter(WantedTerm::isPhrase).toList(),
        extracted,
        candidates,
        out);
    misses("used but no candidates", used, candidates, out);
    misses(
        "candidates but not extracted",
        used.stream().filter(term -> isIn(candidates, term)).toList(),
        extracted,
        out);
  }

  private static void shares(
      String label,
      List<WantedTerm> wanted,
      Set<String> extracted,
      Set<String> candidates,
      PrintStream out) {
    out.printf(
        Locale.ROOT,
        "  %-18s %5d  extracted %.3f  candidates %.3f%n",
        label,
        wanted.size(),
        share(wanted, extracted),
        share(wanted, candidates));
  }

  private static double share(List<WantedTerm> wanted, Set<String> forms) {
    long found = wanted.stream().filter(term -> isIn(forms, term)).count();
    return wanted.isEmpty() ? 0 : (double) found / wanted.size();
  }

  private static boolean isIn(Set<String> forms, WantedTerm wanted) {
    return forms.contains(DocumentText.singular(wanted.term()));
  }

  private static void misses(
      String label, List<WantedTerm> wanted, Set<String> forms, PrintStream out) {
    List<String> missed =
        wanted.stream().filter(term -> !isIn(forms, term)).map(WantedTerm::term).toList();
    out.printf(
        Locale.ROOT,
        "  %s, %d: %s%n",
        label,
        missed.size(),
        String.join("; ", missed.subList(0, Math.min(MISSES_SHOWN, missed.size()))));
  }
}
