package dev.corpora.nlp;

import dev.corpora.bench.Benchmark;
import dev.corpora.bench.TextTable;
import dev.corpora.bench.UnusableInputException;
import dev.corpora.bench.Workplace;
import dev.corpora.model.Block;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.CleanDocument;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Says how fast language analysis is beside stock OpenNLP on the same text, and whether it says the
 * same. Times are processor times of the one thread that works, so that what else the machine does
 * weighs less; only the ratios mean something on another machine.
 */
public final class AnalysisBenchmark implements Benchmark {

  private static final int WARM_ROUNDS = 5;

  /** As many tokens as these take stock OpenNLP ten seconds and more. */
  private static final int SAMPLE_CHARACTERS = 200_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Override
  public String usage() {
    return "FOLDER: how fast language analysis is beside stock OpenNLP on a folder's documents";
  }

  @Override
  public void run(List<String> arguments, Workplace workplace)
      throws UnusableInputException, IOException {
    if (arguments.size() != 1) {
      throw new UnusableInputException("wants one argument, a folder with documents");
    }
    PrintStream out = workplace.out();
    LanguagePacks packs = packs();
    Map<String, List<CleanDocument>> documents = byLanguage(Path.of(arguments.get(0)), packs);
    if (documents.isEmpty()) {
      throw new UnusableInputException("no document of a known language in " + arguments.get(0));
    }
    TextTable models =
        new TextTable(
            List.of(
                "tokens/s",
                "tokens",
                "stock, lemmas in context",
                "stock, lemmas by word",
                "ours, cold",
                "ours, warm",
                "warm/stock in context",
                "differing"));
    for (Map.Entry<String, List<CleanDocument>> entry : documents.entrySet()) {
      LanguagePack pack = packs.pack(entry.getKey()).orElseThrow();
      models.add(compare(entry.getKey(), pack, sample(entry.getValue())));
    }
    out.println("Sentences, tokens, tags and lemmas by the models alone:");
    models.print(out);
    out.println();
    wholeAnalysis(documents, out);
    out.println();
    out.println("winkNLP: " + WinkNlp.measure(sample(documents.values().iterator().next())));
  }

  private static LanguagePacks packs() throws UnusableInputException {
    try {
      return LanguagePacks.open(LanguageOptions.DEFAULTS);
    } catch (LanguagePackException e) {
      throw new UnusableInputException(String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, List<CleanDocument>> byLanguage(Path folder, LanguagePacks packs)
      throws IOException, UnusableInputException {
    DocumentAnalyser analyser = packs.newAnalyser();
    Map<String, List<CleanDocument>> documents = new TreeMap<>();
    for (CleanDocument document : CleanedFolder.read(folder)) {
      if (analyser.analyse(document, Checkpoint.NONE) instanceof AnalysisResult.Analysed analysed) {
        documents
            .computeIfAbsent(analysed.document().language(), code -> new ArrayList<>())
            .add(document);
      }
    }
    return documents;
  }

  private static List<String> sample(List<CleanDocument> documents) {
    List<String> texts = new ArrayList<>();
    for (CleanDocument document : documents) {
      int characters = 0;
      for (Block block : document.blocks()) {
        if (block.kind().isLanguage() && characters < limit(documents)) {
          texts.add(block.text());
          characters += block.text().length();
        }
      }
    }
    return texts;
  }

  private static int limit(List<CleanDocument> documents) {
    return SAMPLE_CHARACTERS / documents.size();
  }

  private static List<String> compare(String language, LanguagePack pack, List<String> texts)
      throws IOException {
    StockModels stock = StockModels.load(pack);
    FastModels ours = new FastModels(pack);
    List<AnsweredSentence> cold = new ArrayList<>();
    double coldSeconds = seconds(() -> cold.addAll(ours.analyse(texts)));
    double warmSeconds = Double.MAX_VALUE;
    for (int i = 0; i < WARM_ROUNDS; i++) {
      warmSeconds = Math.min(warmSeconds, seconds(() -> ours.analyse(texts)));
    }
    List<AnsweredSentence> byWord = new ArrayList<>();
    double byWordSeconds = seconds(() -> byWord.addAll(stock.analyse(texts, false)));
    double contextSeconds = seconds(() -> stock.analyse(texts, true));
    int tokens = byWord.stream().mapToInt(sentence -> sentence.tokens().length).sum();
    return List.of(
        language,
        Integer.toString(tokens),
        rate(tokens, contextSeconds),
        rate(tokens, byWordSeconds),
        rate(tokens, coldSeconds),
        rate(tokens, warmSeconds),
        String.format(Locale.ROOT, "%.1f", contextSeconds / warmSeconds),
        Integer.toString(AnsweredSentence.differences(cold, byWord)));
  }

  private static void wholeAnalysis(Map<String, List<CleanDocument>> documents, PrintStream out)
      throws UnusableInputException {
    long before = usedHeap();
    DocumentAnalyser analyser = packs().newAnalyser();
    TextTable table =
        new TextTable(List.of("tokens/s", "tokens", "whole analysis, cold", "warm, best round"));
    documents.forEach(
        (language, some) -> {
          AtomicInteger counted = new AtomicInteger();
          double cold = seconds(() -> counted.set(tokens(analyser, some)));
          double warm = Double.MAX_VALUE;
          for (int i = 0; i < WARM_ROUNDS; i++) {
            warm = Math.min(warm, seconds(() -> counted.set(tokens(analyser, some))));
          }
          int tokens = counted.get();
          table.add(
              List.of(language, Integer.toString(tokens), rate(tokens, cold), rate(tokens, warm)));
        });
    out.println("With repairs, foreign passages, case and base forms, as a batch does it:");
    table.print(out);
    try {
      long heap = (usedHeap() - before) >> 20;
      out.println("heap of models and caches of these languages: " + heap + " MB");
    } finally {
      Reference.reachabilityFence(analyser);
    }
  }

  private static int tokens(DocumentAnalyser analyser, List<CleanDocument> documents) {
    int tokens = 0;
    for (CleanDocument document : documents) {
      if (analyser.analyse(document, Checkpoint.NONE) instanceof AnalysisResult.Analysed analysed) {
        tokens += analysed.document().tokenCount();
      }
    }
    return tokens;
  }

  private static double seconds(Runnable work) {
    long start = THREADS.getCurrentThreadCpuTime();
    work.run();
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static String rate(int tokens, double seconds) {
    return String.format(Locale.ROOT, "%,d", Math.round(tokens / seconds));
  }

  private static long usedHeap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
