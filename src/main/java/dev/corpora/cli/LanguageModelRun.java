package dev.corpora.cli;

import dev.corpora.batch.BatchConfig;
import dev.corpora.batch.BatchException;
import dev.corpora.batch.BatchListener;
import dev.corpora.batch.BatchPreview;
import dev.corpora.batch.BatchProcessor;
import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.PreviewReport;
import dev.corpora.batch.ToClassify;
import dev.corpora.classify.LocalClassifier;
import dev.corpora.classify.RemoteClassifier;
import dev.corpora.classify.SchemeSource;
import dev.corpora.classify.remote.ApiKey;
import dev.corpora.classify.remote.LanguageModelClassifier;
import dev.corpora.classify.remote.ModelScheme;
import dev.corpora.classify.remote.ProxyFromEnvironment;
import dev.corpora.classify.remote.RemoteOptions;
import dev.corpora.classify.remote.RemoteService;
import dev.corpora.classify.scheme.SchemeException;
import dev.corpora.document.DocumentDiscovery;
import dev.corpora.model.ModelUse;
import dev.corpora.model.Shard;
import dev.corpora.report.CompositeListener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A batch whose terms a language model classifies. The key goes from the environment to it. */
final class LanguageModelRun implements BatchRun {

  /** Where batches in work at a provider are recorded, from the output folder. */
  private static final Path JOBS = Path.of(".corpora", "llm-batches");

  /** The terms of a document, as far as nobody knows more. */
  private static final int USUAL_TERMS = 500;

  private final RemoteService service;
  private final BatchProcessor processor;
  private final BatchPreview preview;
  private final int mostTerms;
  private volatile BatchListener told = new BatchListener() {};

  /**
   * A run.
   *
   * @param variable gives environment variables
   * @throws BatchException where they hold no key that could be one, or no proxy
   */
  LanguageModelRun(
      BatchConfig config, RemoteOptions model, Function<String, Optional<String>> variable)
      throws BatchException {
    Path output =
        config
            .output()
            .or(() -> DocumentDiscovery.defaultOutput(config.inputs()))
            .orElse(Path.of(""));
    SchemeSource scheme = scheme(config);
    this.service =
        RemoteService.open(
            model,
            key(model, variable),
            proxy(variable),
            ModelScheme.of(scheme.scheme()),
            jobs(output, config.selection().shard()),
            Clock.systemUTC(),
            request -> told.modelAsked(request));
    RemoteClassifier classifier = new LanguageModelClassifier(service, new LocalClassifier(scheme));
    this.processor = new BatchProcessor(config, classifier);
    this.preview = new BatchPreview(config, classifier);
    this.mostTerms = Math.min(USUAL_TERMS, config.terms().maxTerms().orElse(USUAL_TERMS));
  }

  /** Runs that go on at once do not fetch each other's answers. */
  private static Path jobs(Path output, Optional<Shard> shard) {
    Path all = output.resolve(JOBS);
    return shard.map(part -> all.resolve(part.label())).orElse(all);
  }

  private static SchemeSource scheme(BatchConfig config) throws BatchException {
    try {
      return SchemeSource.open(config.scheme());
    } catch (SchemeException e) {
      throw new BatchException(BatchException.Reason.BAD_CONFIGURATION, e);
    }
  }

  private static ApiKey key(RemoteOptions model, Function<String, Optional<String>> variable)
      throws BatchException {
    String name = model.provider().keyVariable();
    Optional<String> value = variable.apply(name);
    if (value.isEmpty()) {
      if (model.baseUrl().equals(model.provider().baseUrl())) {
        throw unavailable(
            "the environment variable " + name + " holds no key for " + model.provider().id());
      }
      return ApiKey.NONE;
    }
    try {
      ApiKey key = ApiKey.of(value.get());
      if (!model.isPrivate()) {
        throw unavailable(
            "the key in "
                + name
                + " would go unencrypted to "
                + model.baseUrl()
                + ": use https, or unset "
                + name);
      }
      return key;
    } catch (IllegalArgumentException e) {
      throw unavailable("the environment variable " + name + " " + e.getMessage());
    }
  }

  private static ProxyFromEnvironment proxy(Function<String, Optional<String>> variable)
      throws BatchException {
    try {
      return new ProxyFromEnvironment(variable);
    } catch (IllegalArgumentException e) {
      throw unavailable("the environment variable " + e.getMessage());
    }
  }

  private static BatchException unavailable(String message) {
    return new BatchException(BatchException.Reason.CLASSIFIER_UNAVAILABLE, message);
  }

  @Override
  public BatchSummary run(BatchListener listener) throws BatchException {
    told = listener;
    try (service) {
      return processor.run(
          new CompositeListener(new CostNotice(listener, this::estimate), listener));
    }
  }

  @Override
  public PreviewReport preview() throws BatchException {
    try (service) {
      PreviewReport report = preview.run();
      return report.asking(estimate(report.toClassify()));
    }
  }

  private ModelUse estimate(ToClassify documents) {
    List<Integer> terms = new ArrayList<>(documents.terms());
    terms.addAll(Collections.nCopies(documents.unread(), mostTerms));
    return service.estimate(terms);
  }

  @Override
  public void stop() {
    processor.stop();
    preview.stop();
  }
}
