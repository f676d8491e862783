package dev.corpora.classify.remote;

import dev.corpora.classify.ClassifierUnavailableException;
import dev.corpora.model.ModelUse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A language model as one run uses it: the connection, the budget, the limits and the kept answers
 * that all its workers share.
 */
public final class RemoteService implements AutoCloseable {

  private final RemoteOptions options;
  private final Questions questions;
  private final String fingerprint;
  private final AtomicInteger workers = new AtomicInteger();
  private @Nullable KeptAnswers kept;
  private final OkHttpExchange exchange;
  private final Sender.Line line;
  private final RetryRules rules;
  private final BatchJobs jobs;

  /**
   * What a service needs of the world besides its provider.
   *
   * @param nanoTime measures time for the limits
   * @param random gives numbers from 0 to 1, without 1
   * @param timeout the longest that one request may take
   */
  record Surroundings(
      Clock clock,
      LongSupplier nanoTime,
      Pause pause,
      DoubleSupplier random,
      RequestLog log,
      Duration timeout) {}

  /**
   * Opens a service; nothing is read or sent yet.
   *
   * @param jobs the folder where batches in work at the provider are recorded
   */
  public static RemoteService open(
      RemoteOptions options,
      ApiKey key,
      ProxyFromEnvironment proxy,
      ModelScheme scheme,
      Path jobs,
      Clock clock,
      RequestLog log) {
    return open(
        options,
        key,
        proxy,
        scheme,
        jobs,
        new Surroundings(
            clock,
            System::nanoTime,
            Pause.sleeping(),
            () -> ThreadLocalRandom.current().nextDouble(),
            log,
            RemoteOptions.TIMEOUT));
  }

  static RemoteService open(
      RemoteOptions options,
      ApiKey key,
      ProxyFromEnvironment proxy,
      ModelScheme scheme,
      Path jobs,
      Surroundings surroundings) {
    Protocol protocol = options.provider().protocol(options.model());
    OkHttpExchange exchange =
        new OkHttpExchange(
            options.baseUrl(), protocol.headers(key.secret()), surroundings.timeout(), proxy);
    return new RemoteService(
        options,
        new Questions(protocol, new Prompt(scheme)),
        exchange,
        surroundings,
        new BatchJobs(jobs));
  }

  private RemoteService(
      RemoteOptions options,
      Questions questions,
      OkHttpExchange exchange,
      Surroundings surroundings,
      BatchJobs jobs) {
    this.options = options;
    this.questions = questions;
    this.fingerprint = questions.prompt().fingerprint(options.provider(), options.model());
    this.exchange = exchange;
    this.rules = new RetryRules(surroundings.random());
    this.jobs = jobs;
    this.line =
        new Sender.Line(
            exchange,
            new Budget(options.effectivePrice(), options.maxCost()),
            new RequestLimits(
                options.requestsPerMinute(), options.tokensPerMinute(), surroundings.nanoTime()),
            surroundings.clock(),
            surroundings.pause(),
            surroundings.log());
  }

  /** A way to ask for one worker, with a breaker of its own. */
  Asker newAsker() {
    Sender sender = new Sender(workers.incrementAndGet(), line, rules);
    return options.batch()
        ? new BatchAsker(questions, sender, line, jobs)
        : new DirectAsker(questions, sender);
  }

  /** The answers of earlier runs and of this one. */
  synchronized KeptAnswers kept() {
    KeptAnswers opened = kept;
    if (opened == null) {
      try {
        opened = KeptAnswers.open(options.answers(), RemoteOptions.ANSWER_BYTES);
      } catch (IOException e) {
        throw new ClassifierUnavailableException(
            "the answers that are kept in "
                + options.answers()
                + " cannot be read: "
                + e.getMessage());
      }
      kept = opened;
    }
    return opened;
  }

  RemoteOptions options() {
    return options;
  }

  Prompt prompt() {
    return questions.prompt();
  }

  /** Differs wherever another answer is to be expected of the same term. */
  String fingerprint() {
    return fingerprint;
  }

  /**
   * What documents will take, about.
   *
   * @param terms that are to be asked for, a number a document
   */
  public ModelUse estimate(List<Integer> terms) {
    int size = options.groupSize();
    long inputOfGroup = questions.ofUsual(size).usualInput();
    Usage all = Usage.NONE;
    for (int number : terms) {
      int rest = number % size;
      long groups = number / size;
      long in = groups * inputOfGroup + (rest == 0 ? 0 : questions.ofUsual(rest).usualInput());
      long out = questions.prompt().usualTokens(number);
      all = all.plus(new Usage(groups + (rest == 0 ? 0 : 1), in, 0, 0, out));
    }
    return use(all);
  }

  /** What usage is to people who pay for it. */
  ModelUse use(Usage usage) {
    OptionalDouble dollars =
        options
            .effectivePrice()
            .map(price -> OptionalDouble.of(price.of(usage)))
            .orElse(OptionalDouble.empty());
    return new ModelUse(usage.requests(), usage.allInput(), usage.output(), dollars);
  }

  @Override
  public void close() {
    exchange.close();
  }
}
