package dev.corpora.classify.remote;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpora.model.Checkpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks through the provider's batch service: hands in all groups at once, records the batch before
 * it waits, and fetches the answers when they are there. What a run that ended handed in is fetched
 * by the next.
 */
final class BatchAsker implements Asker {

  private static final Duration FIRST_LOOK = Duration.ofSeconds(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

  private final Questions questions;
  private final Sender sender;
  private final Sender.Line line;
  private final BatchJobs jobs;
  private final BatchService service;

  BatchAsker(Questions questions, Sender sender, Sender.Line line, BatchJobs jobs) {
    this.questions = questions;
    this.sender = sender;
    this.line = line;
    this.jobs = jobs;
    this.service = questions.protocol().batches();
  }

  @Override
  public void fetch(Set<String> keys, Receiver receiver, Checkpoint checkpoint) {
    try {
      for (BatchJob job : jobs.all()) {
        if (job.asksFor(keys)) {
          fetch(job, receiver, checkpoint);
        }
      }
    } catch (IOException e) {
      receiver.unanswered(Map.of(), failed(e));
    } catch (UnansweredException e) {
      receiver.unanswered(Map.of(), e.end());
    }
  }

  private void fetch(BatchJob job, Receiver receiver, Checkpoint checkpoint) throws IOException {
    try {
      line.budget().spend(collect(job, receiver, checkpoint));
    } catch (UnansweredException e) {
      if (e.end().why() != Sent.Why.REJECTED) {
        throw e;
      }
      // Providers keep no batch for ever.
      jobs.remove(job);
    }
  }

  @Override
  public void ask(List<TermGroup> groups, Receiver receiver, Checkpoint checkpoint) {
    Map<String, Map<String, String>> requests = new LinkedHashMap<>();
    Map<String, ObjectNode> bodies = new LinkedHashMap<>();
    long mostInput = 0;
    long mostOutput = 0;
    for (TermGroup group : groups) {
      String id = "group-" + (requests.size() + 1);
      requests.put(id, group.keys());
      bodies.put(id, questions.protocol().body(questions.prompt(), group));
      Question question = questions.of(group);
      mostInput += question.mostInput();
      mostOutput += question.mostOutput();
    }
    Budget.Hold hold = line.budget().hold(mostInput, mostOutput);
    if (hold == null) {
      receiver.unanswered(allKeys(requests), Budget.exhausted());
      return;
    }
    boolean settled = false;
    try {
      BatchJob job = new BatchJob(service.submit(bodies, sending(checkpoint)), requests);
      jobs.add(job);
      hold.spend(collect(job, receiver, checkpoint));
      settled = true;
    } catch (IOException e) {
      receiver.unanswered(allKeys(requests), failed(e));
    } catch (UnansweredException e) {
      receiver.unanswered(allKeys(requests), e.end());
    } finally {
      if (!settled) {
        hold.lose();
      }
    }
  }

  private Usage collect(BatchJob job, Receiver receiver, Checkpoint checkpoint) throws IOException {
    BatchService.State state = service.state(job.id(), sending(checkpoint));
    for (Duration pause = FIRST_LOOK; !state.ended(); pause = longer(pause)) {
      line.pause().of(pause, checkpoint);
      state = service.state(job.id(), sending(checkpoint));
    }
    Usage usage = Usage.NONE;
    for (String file : state.results()) {
      String lines = sending(checkpoint).send(WireRequest.get(file), this::check);
      for (String text : lines.split("\n", -1)) {
        if (!text.isBlank()) {
          usage = usage.plus(receive(job, service.read(text), receiver));
        }
      }
    }
    jobs.remove(job);
    return usage;
  }

  private Usage check(String lines) throws IOException {
    for (String text : lines.split("\n", -1)) {
      if (!text.isBlank()) {
        service.read(text);
      }
    }
    return Usage.NONE;
  }

  private static Sent.Unanswered failed(IOException e) {
    return new Sent.Unanswered(Sent.Why.FAILED, String.valueOf(e.getMessage()));
  }

  private Usage receive(BatchJob job, BatchService.Result result, Receiver receiver) {
    Map<String, String> keys = job.requests().get(result.id());
    if (keys == null || result.completion().isEmpty()) {
      return Usage.NONE;
    }
    Completion completion =
        result
            .completion()
            .get()
            .counted(() -> questions.ofUsual(Math.max(1, keys.size())).usualInput());
    receiver.answered(keys, completion);
    return completion.usage();
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(BETWEEN_LOOKS) > 0 ? BETWEEN_LOOKS : twice;
  }

  private static Map<String, String> allKeys(Map<String, Map<String, String>> requests) {
    Map<String, String> all = new LinkedHashMap<>();
    requests.forEach((id, keys) -> keys.values().forEach(key -> all.put(key, key)));
    return all;
  }

  private BatchService.Line sending(Checkpoint checkpoint) {
    return (request, check) -> {
      Sent sent = sender.send(Question.aboutBatch(request, check), checkpoint);
      if (sent instanceof Sent.Answered answered) {
        return answered.body();
      }
      throw new UnansweredException((Sent.Unanswered) sent);
    };
  }

  /** Carries the end of a request about a batch through the service. */
  private static final class UnansweredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Sent.Unanswered end;

    UnansweredException(Sent.Unanswered end) {
      super(end.reason());
      this.end = end;
    }

    Sent.Unanswered end() {
      return end;
    }
  }
}
