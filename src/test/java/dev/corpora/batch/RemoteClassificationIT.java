package dev.corpora.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.classify.RemoteClassifier;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.Classification;
import dev.corpora.model.ClassifiedTerms;
import dev.corpora.model.Term;
import dev.corpora.testing.EpubFixture;
import dev.corpora.testing.Prose;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service is asked by this process, about what the other process found. */
class RemoteClassificationIT {

  @TempDir Path folder;

  /** Notes in which process it is asked. */
  private static final class Service implements RemoteClassifier {
    private final Queue<Long> processes = new ConcurrentLinkedQueue<>();

    @Override
    public String name() {
      return "service";
    }

    @Override
    public String scheme() {
      return "things";
    }

    @Override
    public String fingerprint() {
      return "service-1";
    }

    @Override
    public ClassifiedTerms classify(
        List<Term> terms,
        String language,
        Optional<ClassifiedTerms> earlier,
        Checkpoint checkpoint) {
      processes.add(ProcessHandle.current().pid());
      return ClassifiedTerms.whole(
          terms.stream().map(term -> Classification.of("served", 1)).toList());
    }
  }

  @Test
  void documentsAreReadElsewhereAndTheirTermsClassifiedHere() throws Exception {
    Path input = Files.createDirectory(folder.resolve("in"));
    Path output = folder.resolve("out");
    for (int i = 0; i < 4; i++) {
      EpubFixture.epub()
          .title("The mill")
          .language("en")
          .chapter("The mill and its bees", new Prose(i).paragraphs(30))
          .write(input.resolve("mill" + i + ".epub"));
    }
    Service service = new Service();
    BatchConfig config = BatchConfig.builder().input(input).output(output).workers(2).build();

    BatchSummary summary = new BatchProcessor(config, service).run(new RecordingListener());

    assertThat(summary.processed()).isEqualTo(4);
    assertThat(service.processes).hasSize(4).containsOnly(ProcessHandle.current().pid());
    assertThat(output.resolve("mill0.vocab.json"))
        .content()
        .contains("\"classifier\": \"service\"", "\"category\": \"served\"");
    assertThat(new BatchProcessor(config, service).run(new RecordingListener()).skipped())
        .isEqualTo(4);
    Files.delete(output.resolve("mill0.vocab.json"));
    new BatchProcessor(config, service).run(new RecordingListener());
    assertThat(service.processes).as("nothing is asked twice").hasSize(4);
  }
}
