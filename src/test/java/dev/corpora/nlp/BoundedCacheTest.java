package dev.corpora.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {

  @Test
  void findsWhatWasPut() {
    BoundedCache<String, Integer> cache = new BoundedCache<>(10);
    cache.put("one", 1);

    assertThat(cache.get("one")).isEqualTo(1);
    assertThat(cache.get("two")).isNull();
  }

  @Test
  void neverHoldsMoreThanItsCapacity() {
    BoundedCache<Integer, Integer> cache = new BoundedCache<>(100);
    for (int i = 0; i < 10_000; i++) {
      cache.put(i, i);
      assertThat(cache.size()).isLessThanOrEqualTo(100);
    }
    assertThat(cache.get(9_999)).isEqualTo(9_999);
    assertThat(cache.get(0)).isNull();
  }

  @Test
  void keepsWhatIsAskedForAllTheTime() {
    BoundedCache<Integer, String> cache = new BoundedCache<>(100);
    cache.put(-1, "kept");
    for (int i = 0; i < 10_000; i++) {
      cache.put(i, "passing");
      assertThat(cache.get(-1)).isEqualTo("kept");
    }
  }

  @Test
  void servesSeveralThreads() throws Exception {
    BoundedCache<Integer, Integer> cache = new BoundedCache<>(64);
    Callable<Integer> user =
        () -> {
          int wrong = 0;
          for (int i = 0; i < 50_000; i++) {
            int key = i % 200;
            Integer known = cache.get(key);
            if (known == null) {
              cache.put(key, key * 3);
            } else if (known != key * 3) {
              wrong++;
            }
          }
          return wrong;
        };
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Integer>> runs = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        runs.add(threads.submit(user));
      }
      for (Future<Integer> run : runs) {
        assertThat(run.get()).isZero();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(cache.size()).isLessThanOrEqualTo(64 + 4);
  }
}
