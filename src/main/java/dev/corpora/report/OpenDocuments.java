package dev.corpora.report;

import dev.corpora.manifest.DocumentStatus;
import dev.corpora.manifest.RunDocument;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The documents of runs that a person may have to do something about. */
final class OpenDocuments {

  /** More documents than these a person reads in the error log or the JSON. */
  private static final int MOST_DOCUMENTS = 20;

  private OpenDocuments() {}

  /** A table with heads, indented; nothing where there are none. */
  static String text(SortedMap<String, RunDocument> documents) {
    List<Map.Entry<String, RunDocument>> open =
        documents.entrySet().stream().filter(d -> isOpen(d.getValue())).toList();
    if (open.isEmpty()) {
      return "";
    }
    TextRows table = new TextRows("  STATUS", "ATTEMPTS", "DOCUMENT", "WHY");
    for (Map.Entry<String, RunDocument> document :
        open.subList(0, Math.min(open.size(), MOST_DOCUMENTS))) {
      RunDocument state = document.getValue();
      Problem problem = state.problem();
      table.add(
          "  " + state.status().id(),
          state.attempts(),
          document.getKey(),
          problem == null ? "" : problem.kind().id() + ": " + problem.message());
    }
    int more = open.size() - MOST_DOCUMENTS;
    return table.text() + (more > 0 ? "  and " + more + " more: see --json\n" : "");
  }

  private static boolean isOpen(RunDocument document) {
    Problem problem = document.problem();
    return document.isUnfinished()
        || document.status() == DocumentStatus.FAILED
        || document.status() == DocumentStatus.PARTIAL
        || (problem != null && problem.kind() == FailureKind.LOCKED);
  }
}
