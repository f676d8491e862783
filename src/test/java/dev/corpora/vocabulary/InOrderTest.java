package dev.corpora.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InOrderTest {

  private static <T> InOrder<T> of(List<Callable<T>> tasks) {
    AtomicInteger begun = new AtomicInteger();
    return new InOrder<>(
        () -> begun.get() < tasks.size() ? tasks.get(begun.getAndIncrement()) : null);
  }

  @Test
  void resultsComeInTheOrderOfTheTasksWhicheverIsReadyFirst() throws IOException {
    CountDownLatch second =
        new CountDownLatch(Runtime.getRuntime().availableProcessors() > 1 ? 1 : 0);
    List<Callable<Integer>> tasks = new ArrayList<>();
    tasks.add(
        () -> {
          second.await();
          return 0;
        });
    tasks.add(
        () -> {
          second.countDown();
          return 1;
        });
    for (int i = 2; i < 100; i++) {
      int number = i;
      tasks.add(() -> number);
    }

    List<Integer> results = new ArrayList<>();
    try (InOrder<Integer> all = of(tasks)) {
      for (Integer next = all.next(); next != null; next = all.next()) {
        results.add(next);
      }
      assertThat(all.next()).as("after the last").isNull();
    }

    assertThat(results).hasSize(100).isSorted();
  }

  @Test
  void onlyAFewTasksAreTakenAhead() throws IOException {
    AtomicInteger taken = new AtomicInteger();
    try (InOrder<Integer> endless = new InOrder<>(() -> taken::incrementAndGet)) {
      assertThat(endless.next()).isPositive();
    }

    assertThat(taken.get()).isLessThanOrEqualTo(8);
  }

  @Test
  void aFailureIsThatOfItsTaskAloneAndTheNextOneFollows() throws IOException {
    List<Callable<String>> tasks =
        List.of(
            () -> "first",
            () -> {
              throw new DamagedVocabularyException("second");
            },
            () -> "third");

    try (InOrder<String> all = of(tasks)) {
      assertThat(all.next()).isEqualTo("first");
      assertThatThrownBy(all::next)
          .isInstanceOf(DamagedVocabularyException.class)
          .hasMessage("second");
      assertThat(all.next()).isEqualTo("third");
    }
  }
}
