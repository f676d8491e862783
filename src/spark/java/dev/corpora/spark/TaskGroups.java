package dev.corpora.spark;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts documents among tasks: one document a task, the largest first, as long as they are not more
 * than a scheduler handles with ease; of more, small ones share a task.
 */
final class TaskGroups {

  private TaskGroups() {}

  /**
   * The documents of each task.
   *
   * @param documents in the order in which they are to be begun
   * @param tasks how many tasks there may be, about
   */
  static List<List<RemoteDocument>> of(List<RemoteDocument> documents, int tasks) {
    long bytes = documents.stream().mapToLong(RemoteDocument::size).sum();
    boolean alone = documents.size() <= tasks;
    List<List<RemoteDocument>> groups = new ArrayList<>();
    List<RemoteDocument> group = new ArrayList<>();
    long inGroup = 0;
    int most = Math.max(1, documents.size() / tasks * 2);
    for (RemoteDocument document : documents) {
      group.add(document);
      inGroup += document.size();
      if (alone || inGroup >= bytes / tasks || group.size() >= most) {
        groups.add(group);
        group = new ArrayList<>();
        inGroup = 0;
      }
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return groups;
  }
}
