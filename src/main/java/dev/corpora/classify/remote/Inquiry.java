package dev.corpora.classify.remote;

import dev.corpora.classify.ClassifierUnavailableException;
import dev.corpora.model.Checkpoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The terms of one document on the way from questions to answers. */
final class Inquiry implements Asker.Receiver {

  /** The first question, and two more for what came back missing or invalid. */
  private static final int ROUNDS = 3;

  private final Map<String, AskedTerm> open;
  private final Map<String, Answer> answers = new HashMap<>();
  private final ModelScheme scheme;
  private final KeptAnswers kept;
  private final boolean fallbackLocal;
  private final int known;
  private Usage usage = Usage.NONE;
  private boolean over;
  private @Nullable String trouble;

  /** An inquiry about terms by their keys; what is kept of earlier ones is answered at once. */
  Inquiry(
      Map<String, AskedTerm> terms, ModelScheme scheme, KeptAnswers kept, boolean fallbackLocal) {
    this.open = new LinkedHashMap<>(terms);
    this.scheme = scheme;
    this.kept = kept;
    this.fallbackLocal = fallbackLocal;
    for (AskedTerm term : terms.values()) {
      kept.find(term, scheme).ifPresent(answer -> answers.put(term.key(), answer));
    }
    open.keySet().removeAll(answers.keySet());
    this.known = answers.size();
  }

  /** Asks until every term is answered, or asking has no sense any more. */
  void run(Asker asker, int groupSize, Checkpoint checkpoint) {
    if (!open.isEmpty()) {
      asker.fetch(open.keySet(), this, checkpoint);
    }
    for (int round = 0; round < ROUNDS && !open.isEmpty() && !over; round++) {
      checkpoint.check();
      int size = Math.max(1, groupSize >> round);
      asker.ask(TermGroup.split(new ArrayList<>(open.values()), size), this, checkpoint);
    }
  }

  @Override
  public void answered(Map<String, String> keys, Completion completion) {
    usage = usage.plus(completion.usage());
    Map<String, Answer> found = new LinkedHashMap<>();
    AnswerReader.read(completion.text(), keys.keySet(), scheme)
        .forEach((id, answer) -> found.put(keys.get(id), answer));
    try {
      kept.keep(found);
    } catch (IOException e) {
      throw new ClassifierUnavailableException(
          "the language model's answers cannot be kept, so that asking on would waste them: "
              + e.getMessage());
    }
    answers.putAll(found);
    open.keySet().removeAll(found.keySet());
  }

  @Override
  public void unanswered(Map<String, String> keys, Sent.Unanswered end) {
    if (end.why() == Sent.Why.DOWN && !fallbackLocal) {
      throw new ClassifierUnavailableException(
          "the language model's provider cannot be reached: " + end.reason());
    }
    trouble = end.reason();
    over |= !end.why().isOfOneRequest();
    open.keySet().removeAll(keys.values());
  }

  /** The answers by the terms' keys. */
  Map<String, Answer> answers() {
    return answers;
  }

  /** How many answers were known from earlier. */
  int known() {
    return known;
  }

  /** What the other answers took. */
  Usage usage() {
    return usage;
  }

  /** Why terms are left over, in a few words. */
  String reason() {
    return trouble == null
        ? "no valid answer from the language model after " + ROUNDS + " questions"
        : "no answer from the language model (" + trouble + ")";
  }
}
