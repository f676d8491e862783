package dev.corpora.classify.remote;

import dev.corpora.model.Checkpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** Asks group by group, one request each. */
final class DirectAsker implements Asker {

  private final Questions questions;
  private final Sender sender;

  DirectAsker(Questions questions, Sender sender) {
    this.questions = questions;
    this.sender = sender;
  }

  @Override
  public void fetch(Set<String> keys, Receiver receiver, Checkpoint checkpoint) {
    // Nobody waits for anything.
  }

  @Override
  public void ask(List<TermGroup> groups, Receiver receiver, Checkpoint checkpoint) {
    for (TermGroup group : groups) {
      Question question = questions.of(group);
      Sent sent = sender.send(question, checkpoint);
      if (sent instanceof Sent.Answered answered) {
        receiver.answered(group.keys(), completion(question, answered.body()));
      } else {
        Sent.Unanswered end = (Sent.Unanswered) sent;
        receiver.unanswered(group.keys(), end);
        if (!end.why().isOfOneRequest()) {
          return;
        }
      }
    }
  }

  private Completion completion(Question question, String body) {
    try {
      return questions.read(question, body);
    } catch (IOException e) {
      throw new UncheckedIOException("a response that was read before cannot be read", e);
    }
  }
}
