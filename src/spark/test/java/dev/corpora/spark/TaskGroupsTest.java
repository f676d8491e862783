package dev.corpora.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskGroupsTest {

  /** The largest first. */
  private static List<RemoteDocument> documents(int number) {
    List<RemoteDocument> documents = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      long size = i < 3 ? 1_000_000 : 1_000 - i % 7;
      documents.add(
          new RemoteDocument(
              "file:/" + i, i + ".pdf", i + ".vocab.json", size, 0, SentBytes.NONE, ""));
    }
    return documents;
  }

  @Test
  void eachDocumentHasATaskAsLongAsTheyAreFew() {
    List<RemoteDocument> documents = documents(50);

    assertThat(TaskGroups.of(documents, 50))
        .allSatisfy(group -> assertThat(group).hasSize(1))
        .flatExtracting(group -> group)
        .hasSize(50);
  }

  @Test
  void ofManyTheLargeOnesStayAloneAndTheSmallOnesShare() {
    List<RemoteDocument> documents = documents(10_000);

    List<List<RemoteDocument>> groups = TaskGroups.of(documents, 100);

    assertThat(groups.subList(0, 3)).allSatisfy(group -> assertThat(group).hasSize(1));
    assertThat(groups).hasSizeBetween(50, 200);
    List<RemoteDocument> all = new ArrayList<>();
    groups.forEach(all::addAll);
    assertThat(all).isEqualTo(documents);
  }
}
