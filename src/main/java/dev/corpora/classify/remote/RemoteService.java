package dev.corpora.classify.remote;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * A language model as one run uses it: the connection, the budget, the limits and the kept answers
 * that all its workers share.
 */
public final class RemoteService implements AutoCloseable {

  private final RemoteOptions options;
  private final Questions questions;
  private final KeptAnswers kept;
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
   * Opens a service; nothing is sent yet.
   *
   * @param jobs the folder where batches in work at the provider are recorded
   * @throws IOException where the kept answers cannot be read
   */
  public static RemoteService open(
      RemoteOptions options,
      ApiKey key,
      ProxyFromEnvironment proxy,
      ModelScheme scheme,
      Path jobs,
      Clock clock,
      RequestLog log)
      throws IOException {
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
      Surroundings surroundings)
      throws IOException {
    KeptAnswers kept = KeptAnswers.open(options.answers(), RemoteOptions.ANSWER_BYTES);
    Protocol protocol = options.provider().protocol(options.model());
    OkHttpExchange exchange =
        new OkHttpExchange(
            options.baseUrl(), protocol.headers(key.secret()), surroundings.timeout(), proxy);
    return new RemoteService(
        options,
        new Questions(protocol, new Prompt(scheme)),
        kept,
        exchange,
        surroundings,
        new BatchJobs(jobs));
  }

  private RemoteService(
      RemoteOptions options,
      Questions questions,
      KeptAnswers kept,
      OkHttpExchange exchange,
      Surroundings surroundings,
      BatchJobs jobs) {
    this.options = options;
    this.questions = questions;
    this.kept = kept;
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

  /** A classifier for a worker, counted from 1. */
  public LanguageModelClassifier forWorker(int worker) {
    Sender sender = new Sender(worker, line, rules);
    Asker asker =
        options.batch()
            ? new BatchAsker(questions, sender, line, jobs)
            : new DirectAsker(questions, sender);
    return new LanguageModelClassifier(questions.prompt(), options, kept, asker);
  }

  /** What usage cost, in US dollars; empty where the price is not known. */
  public Optional<Double> cost(Usage usage) {
    return options.effectivePrice().map(price -> price.of(usage));
  }

  @Override
  public void close() {
    exchange.close();
  }
}
