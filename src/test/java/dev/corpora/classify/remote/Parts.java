package dev.corpora.classify.remote;

import dev.corpora.model.AttemptAbandonedException;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.Classification;
import dev.corpora.model.Context;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Location;
import dev.corpora.model.ModelRequest;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import dev.corpora.model.TermPos;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** A remote classifier's parts around a clock that only pauses move. */
final class Parts {

  static final ModelScheme SCHEME =
      new ModelScheme(
          "test",
          "1",
          List.of(
              new ModelScheme.Category("tool", "Tool", "what is worked with", List.of("saw")),
              new ModelScheme.Category("matter", "Matter", "", List.of())),
          List.of());

  final List<ModelRequest> tries = new CopyOnWriteArrayList<>();
  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  final AtomicLong nanos = new AtomicLong();
  private final Path folder;
  private RemoteOptions options;
  private Duration timeout = Duration.ofSeconds(30);
  private int looksUntilStopped = -1;

  Parts(Path folder, String baseUrl) {
    this.folder = folder;
    this.options =
        new RemoteOptions(
            Provider.ANTHROPIC,
            "model-1",
            baseUrl,
            25,
            false,
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.of(Price.of(1, 5)),
            OptionalDouble.empty(),
            false,
            folder.resolve("answers"));
  }

  Parts openAi() {
    return with(Provider.OPENAI, options.fallbackLocal(), options.maxCost(), options.batch());
  }

  Parts fallbackLocal() {
    return with(options.provider(), true, options.maxCost(), options.batch());
  }

  Parts maxCost(double dollars) {
    return with(
        options.provider(), options.fallbackLocal(), OptionalDouble.of(dollars), options.batch());
  }

  Parts batch() {
    return with(options.provider(), options.fallbackLocal(), options.maxCost(), true);
  }

  Parts timeout(Duration limit) {
    timeout = limit;
    return this;
  }

  /** Lets the run be stopped in its n-th pause. */
  Parts stoppedInPause(int number) {
    looksUntilStopped = number;
    return this;
  }

  private Parts with(
      Provider provider, boolean fallbackLocal, OptionalDouble maxCost, boolean batch) {
    options =
        new RemoteOptions(
            provider,
            options.model(),
            options.baseUrl(),
            options.groupSize(),
            fallbackLocal,
            options.requestsPerMinute(),
            options.tokensPerMinute(),
            options.price(),
            maxCost,
            batch,
            options.answers());
    return this;
  }

  RemoteOptions options() {
    return options;
  }

  /** A service whose waits take no time. */
  RemoteService service() {
    return service(SCHEME);
  }

  RemoteService service(ModelScheme scheme) {
    return RemoteService.open(
        options,
        ApiKey.of("secret-key-of-the-test"),
        new ProxyFromEnvironment(name -> Optional.empty()),
        scheme,
        folder.resolve("jobs"),
        new RemoteService.Surroundings(
            clock(), nanos::get, this::pause, () -> 0.5, tries::add, timeout));
  }

  private void pause(Duration time, Checkpoint checkpoint) {
    if (!time.isZero()) {
      pauses.add(time);
      nanos.addAndGet(time.toNanos());
      if (pauses.size() == looksUntilStopped) {
        throw new AttemptAbandonedException(FailureKind.INTERRUPTED, "stopped by the test");
      }
    }
    checkpoint.check();
  }

  Clock clock() {
    return new Clock() {
      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return Instant.parse("2026-01-01T00:00:00Z").plusNanos(nanos.get());
      }
    };
  }

  static Term term(String text, String context) {
    return new Term(
        text,
        text,
        text.contains(" ") ? TermPos.PHRASE : TermPos.NOUN,
        TermKind.TERM,
        null,
        text,
        List.of(new SurfaceForm(text, 1)),
        List.of(),
        null,
        1,
        1,
        new TreeMap<>(),
        List.of(new Context(context, 0, Location.UNKNOWN)),
        List.of(),
        null);
  }

  static List<Term> terms(String stem, int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(n -> term(stem + " " + n, "The " + stem + " " + n + " is here."))
        .toList();
  }

  /** Asks for terms as for those of a document that was never seen. */
  static RemoteResult classify(RemoteService service, List<Term> terms) {
    return classifier(service).inquire(terms, "en", Optional.empty(), Checkpoint.NONE);
  }

  /** A classifier whose stand-in takes everything for matter. */
  static LanguageModelClassifier classifier(RemoteService service) {
    return new LanguageModelClassifier(
        service,
        (terms, language, checkpoint) ->
            terms.stream().map(term -> Classification.of("matter", 0.4)).toList());
  }
}
