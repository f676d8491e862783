package dev.corpora.cli;

import dev.corpora.classify.remote.Price;
import dev.corpora.classify.remote.PriceTable;
import dev.corpora.classify.remote.Provider;
import dev.corpora.classify.remote.RemoteOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who classifies, and on what terms a language model is asked. */
@HelpSection("Language model")
final class ClassifierOptions {

  private static final String LOCAL = "local";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private boolean fallbackLocal;
  private int groupSize = RemoteOptions.DEFAULT_GROUP;

  @Option(
      names = "--classifier",
      paramLabel = "NAME",
      description = {
        "Who classifies: local, anthropic, or openai for all servers that speak as",
        "OpenAI does; key in ANTHROPIC_API_KEY or OPENAI_API_KEY. Default: local."
      })
  private Optional<String> classifier = Optional.empty();

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "The model, as the provider names it.")
  private Optional<String> model = Optional.empty();

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where else it is asked, as http://localhost:11434/v1.")
  private Optional<String> baseUrl = Optional.empty();

  @Option(
      names = "--llm-batch",
      description = "Use the provider's batches: half the price, up to a day to wait.")
  private boolean batch;

  @Option(
      names = "--llm-cache",
      paramLabel = "DIR",
      description = "The folder of answers kept for later. Default: ~/.cache/corpora/answers.")
  private Optional<Path> cache = Optional.empty();

  @Option(
      names = "--fallback",
      paramLabel = "NAME",
      description = "Who classifies while the provider is down: local. Default: the run ends.")
  void setFallback(String name) {
    if (!name.equalsIgnoreCase(LOCAL)) {
      throw refused("--fallback takes local, not '" + name + "'");
    }
    fallbackLocal = true;
  }

  @Option(
      names = "--group-size",
      paramLabel = "N",
      description = "Terms in one request, 1 to 200. Default: 25.")
  void setGroupSize(int terms) {
    if (terms < 1 || terms > RemoteOptions.LARGEST_GROUP) {
      throw refused(
          "--group-size must be from 1 to " + RemoteOptions.LARGEST_GROUP + ", not " + terms);
    }
    groupSize = terms;
  }

  @Option(
      names = "--requests-per-minute",
      paramLabel = "N",
      converter = CountConverter.class,
      description = "The most requests in a minute, all workers together. Default: no bound.")
  private OptionalInt requestsPerMinute = OptionalInt.empty();

  @Option(
      names = "--tokens-per-minute",
      paramLabel = "N",
      converter = CountConverter.class,
      description = "The most tokens in a minute, in and out. Default: no bound.")
  private OptionalInt tokensPerMinute = OptionalInt.empty();

  @Option(
      names = "--max-cost",
      paramLabel = "USD",
      converter = DollarsConverter.class,
      description = "Stop asking before the run has cost more. Default: no bound.")
  private OptionalDouble maxCost = OptionalDouble.empty();

  @Option(
      names = "--price-input",
      paramLabel = "USD",
      converter = DollarsConverter.class,
      description = "The price of a million tokens in. Default: from the program's table.")
  private OptionalDouble priceInput = OptionalDouble.empty();

  @Option(
      names = "--price-output",
      paramLabel = "USD",
      converter = DollarsConverter.class,
      description = "The price of a million tokens out. Default: from the program's table.")
  private OptionalDouble priceOutput = OptionalDouble.empty();

  /** How a language model is asked; empty where none is. */
  Optional<RemoteOptions> options(Environment environment) {
    Optional<Provider> provider = classifier.flatMap(this::provider);
    if (classifier.isEmpty()
        && (model.isPresent() || baseUrl.isPresent() || batch || maxCost.isPresent())) {
      throw refused("options of a language model need --classifier anthropic or openai");
    }
    return provider.map(
        asked -> {
          String name =
              model.orElseThrow(
                  () ->
                      refused("--classifier " + asked.id() + " needs a model: name it by --model"));
          return new RemoteOptions(
              asked,
              name,
              baseUrl.map(this::address).orElse(asked.baseUrl()),
              groupSize,
              fallbackLocal,
              requestsPerMinute,
              tokensPerMinute,
              price(asked, name),
              maxCost,
              batch,
              cache.orElseGet(() -> usualCache(environment)).toAbsolutePath().normalize());
        });
  }

  private Optional<Provider> provider(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case LOCAL -> Optional.empty();
      case "anthropic" -> Optional.of(Provider.ANTHROPIC);
      case "openai" -> Optional.of(Provider.OPENAI);
      default -> throw refused("--classifier takes local, anthropic or openai, not '" + name + "'");
    };
  }

  /** A password in an address would be shown wherever settings are. */
  private String address(String text) {
    try {
      URI uri = new URI(text);
      boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (isHttp
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null) {
        return text;
      }
    } catch (URISyntaxException e) {
      // Its message would repeat what may be a password.
    }
    throw refused(
        "--base-url takes an address such as http://localhost:11434/v1, without user, query or"
            + " fragment");
  }

  private Optional<Price> price(Provider asked, String name) {
    if (priceInput.isPresent() != priceOutput.isPresent()) {
      throw refused("--price-input and --price-output belong together");
    }
    Optional<Price> price =
        priceInput.isPresent()
            ? Optional.of(Price.of(priceInput.getAsDouble(), priceOutput.orElseThrow()))
            : baseUrl.isPresent() ? Optional.empty() : PriceTable.shipped().of(asked, name);
    if (price.isEmpty() && maxCost.isPresent()) {
      throw refused(
          "--max-cost needs a price, and none is known for "
              + name
              + ": give --price-input and --price-output");
    }
    return price;
  }

  private static Path usualCache(Environment environment) {
    return environment
        .variable()
        .apply("XDG_CACHE_HOME")
        .map(Path::of)
        .or(() -> environment.variable().apply("HOME").map(home -> Path.of(home, ".cache")))
        .orElseGet(() -> Path.of(System.getProperty("user.home", ""), ".cache"))
        .resolve(Path.of("corpora", "answers"));
  }

  private ParameterException refused(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
