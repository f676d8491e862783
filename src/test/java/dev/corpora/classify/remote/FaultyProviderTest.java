package dev.corpora.classify.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.Checkpoint;
import dev.corpora.model.Classification;
import dev.corpora.model.ModelRequest;
import dev.corpora.model.Term;
import dev.corpora.testing.MockProvider;
import dev.corpora.testing.MockProvider.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole run's classification against a provider of which a fifth of the requests go wrong. */
class FaultyProviderTest {

  private static final int WORKERS = 4;
  private static final int DOCUMENTS = 5;
  private static final int TERMS = 100;

  @StartStop final MockWebServer server = new MockWebServer();

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Provider.class)
  void everyTermIsAnsweredOnceAndNoAnswerIsSwapped(Provider provider, TestReporter reporter)
      throws Exception {
    MockProvider mock = new MockProvider(FaultyProviderTest::aFifth);
    server.setDispatcher(mock);
    Parts parts = new Parts(folder, server.url("/").toString()).timeout(Duration.ofSeconds(2));
    if (provider == Provider.OPENAI) {
      parts.openAi();
    }

    List<RemoteResult> results = run(parts);

    Usage usage = results.stream().map(RemoteResult::usage).reduce(Usage.NONE, Usage::plus);
    int answered =
        (int) parts.tries.stream().filter(t -> t.outcome().equals(ModelRequest.ANSWERED)).count();
    Map<String, Long> outcomes =
        parts.tries.stream()
            .collect(Collectors.groupingBy(ModelRequest::outcome, Collectors.counting()));
    reporter.publishEntry(
        Map.of(
            "requests", String.valueOf(mock.requests().size()),
            "answered", String.valueOf(answered),
            "tries again", String.valueOf(parts.tries.size() - answered),
            "outcomes", outcomes.toString(),
            "faults made", mock.faultsMade().toString(),
            "waits", parts.pauses.stream().reduce(Duration.ZERO, Duration::plus).toString(),
            "usage", usage.toString(),
            "cost", String.valueOf(Price.of(1, 5).of(usage))));
    assertThat(mock.requests()).hasSize(parts.tries.size());
    assertThat(mock.faultsMade()).hasSize(Fault.values().length);
    assertThat(usage.requests()).isEqualTo(answered);
    assertThat(parts.tries.stream().filter(t -> !t.pause().isZero()))
        .as("a wait for each try that failed but the last ones")
        .hasSize(parts.pauses.size())
        .noneMatch(t -> t.outcome().equals(ModelRequest.ANSWERED));
    assertThat(parts.tries.stream().mapToLong(ModelRequest::tokensIn).sum())
        .as("the log tells of all tokens")
        .isEqualTo(usage.allInput());
    assertThat(results.stream().mapToDouble(FaultyProviderTest::cost).sum())
        .as("and of all money")
        .isCloseTo(Price.of(1, 5).of(usage), Offset.offset(1e-9));
    assertThat(mock.answered().keySet()).as("no term is lost").hasSize(WORKERS * DOCUMENTS * TERMS);
    assertThat(leftOver(results)).as("wrong answers three times running are rare").isLessThan(10);

    for (int again = 0; leftOver(results) > 0; again++) {
      assertThat(again).isLessThan(5);
      int left = leftOver(results);
      results = run(parts);
      assertThat(results.stream().mapToInt(RemoteResult::kept).sum())
          .as("only what was left over is asked again")
          .isEqualTo(WORKERS * DOCUMENTS * TERMS - left);
    }
    int before = mock.requests().size();
    assertThat(run(parts)).allSatisfy(result -> assertThat(result.kept()).isEqualTo(TERMS));
    assertThat(mock.requests()).as("when all is known nothing is asked").hasSize(before);
  }

  private static double cost(RemoteResult result) {
    return result.classified().use().dollars().orElseThrow();
  }

  private static int leftOver(List<RemoteResult> results) {
    return results.stream().mapToInt(result -> result.classified().left().size()).sum();
  }

  /** Each fault in turn, at places that a seed chooses. */
  private static Optional<Fault> aFifth(int request) {
    Fault[] faults = Fault.values();
    boolean faulty = new Random(request / 5).nextInt(5) == request % 5;
    return faulty ? Optional.of(faults[request / 5 % faults.length]) : Optional.empty();
  }

  private static List<RemoteResult> run(Parts parts) throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try (RemoteService service = parts.service()) {
      List<Callable<List<RemoteResult>>> tasks = new ArrayList<>();
      for (int worker = 1; worker <= WORKERS; worker++) {
        int number = worker;
        tasks.add(() -> work(service, number));
      }
      List<RemoteResult> results = new ArrayList<>();
      for (Future<List<RemoteResult>> future : workers.invokeAll(tasks)) {
        results.addAll(future.get());
      }
      return results;
    } finally {
      workers.shutdownNow();
    }
  }

  private static List<RemoteResult> work(RemoteService service, int worker) {
    LanguageModelClassifier classifier = Parts.classifier(service);
    return IntStream.rangeClosed(1, DOCUMENTS)
        .mapToObj(
            document -> {
              List<Term> terms = Parts.terms("wheel " + worker + " of " + document, TERMS);
              RemoteResult result =
                  classifier.inquire(terms, "en", Optional.empty(), Checkpoint.NONE);
              int local = 0;
              for (int i = 0; i < terms.size(); i++) {
                Classification given = result.classified().classifications().get(i);
                if (given.tags().contains(LanguageModelClassifier.LOCAL)) {
                  local++;
                } else {
                  assertThat(given.definition())
                      .isEqualTo(MockProvider.definitionOf(terms.get(i).text()));
                }
              }
              assertThat(result.classified().classifications()).hasSize(TERMS);
              assertThat(local).isEqualTo(result.classified().left().size());
              return result;
            })
        .toList();
  }
}
