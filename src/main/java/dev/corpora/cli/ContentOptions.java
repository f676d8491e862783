package dev.corpora.cli;

import dev.corpora.batch.BatchConfig;
import dev.corpora.classify.scheme.SchemeChoice;
import dev.corpora.document.ParseOptions;
import dev.corpora.ip.BlockListSource;
import dev.corpora.nlp.LanguageOptions;
import dev.corpora.term.KeptKinds;
import dev.corpora.term.ReferenceFile;
import dev.corpora.term.TermOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the vocabularies hold; a change here has documents processed again. */
@HelpSection("What the vocabularies hold")
final class ContentOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private LimitOptions limits = new LimitOptions();

  @Mixin private ScanOptions scans = new ScanOptions();

  private Optional<String> language = Optional.empty();
  private OptionalDouble minScore = OptionalDouble.empty();
  private OptionalInt maxTerms = OptionalInt.empty();
  private KeptKinds keep = KeptKinds.ALL;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "A folder of OpenNLP models that adds or replaces languages.")
  private Optional<Path> models = Optional.empty();

  @Option(
      names = "--known",
      paramLabel = "FILE",
      description = "Words to leave out because you know them: one a line, # for comments.")
  private List<Path> known = List.of();

  @Option(
      names = "--reference",
      paramLabel = "[LANG=]FILE",
      converter = ReferenceFileConverter.class,
      description = {
        "Your own reference of general language in place of the shipped one:",
        "lines of a word, a tab and a count. For one language: de=FILE."
      })
  private List<ReferenceFile> references = List.of();

  @Option(
      names = "--contrast",
      paramLabel = "DIR",
      description = "Leave out what is not 3 times as frequent as in the vocabularies of DIR.")
  private Optional<Path> contrast = Optional.empty();

  @Option(
      names = "--scheme",
      paramLabel = "NAME|FILE",
      converter = SchemeConverter.class,
      description = "The classification scheme; 'corpora schemes' lists them. Default: general.")
  private SchemeChoice scheme = SchemeChoice.DEFAULT;

  @Option(
      names = "--blocklist",
      paramLabel = "FILE",
      converter = BlockListConverter.class,
      description = {
        "Protected names to flag: a JSON object of franchise to terms. 'builtin' is the",
        "list that ships. Several can be given."
      })
  private List<BlockListSource> blockLists = List.of();

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "Lines of a path pattern, a tab and a password, for encrypted documents.")
  private Optional<Path> passwordFile = Optional.empty();

  @Option(
      names = "--respect-permissions",
      description = "Skip documents whose owner forbids extraction.")
  private boolean respectPermissions;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "The language of all documents (en, de, fr). Default: detected for each.")
  void setLanguage(String code) {
    if (!code.matches("[A-Za-z]{2,3}")) {
      throw new ParameterException(
          command.commandLine(),
          "--language takes a code of two letters such as en, de or fr, not '" + code + "'");
    }
    language = Optional.of(code.toLowerCase(Locale.ROOT));
  }

  @Option(
      names = "--min-score",
      paramLabel = "X",
      description = "Leave out terms with a lower score. Default: a cut that suits the document.")
  void setMinScore(double score) {
    if (!Double.isFinite(score)) {
      throw new ParameterException(command.commandLine(), "--min-score must be a number");
    }
    minScore = OptionalDouble.of(score);
  }

  @Option(
      names = "--max-terms",
      paramLabel = "N",
      description = "Keep only the N best terms of a document. Default: no bound.")
  void setMaxTerms(int number) {
    if (number < 1) {
      throw new ParameterException(
          command.commandLine(), "--max-terms must be at least 1, not " + number);
    }
    maxTerms = OptionalInt.of(number);
  }

  @Option(
      names = "--keep",
      paramLabel = "KIND",
      description = "What to keep: names, terms or all. Default: all.")
  void setKeep(String kind) {
    keep =
        switch (kind.toLowerCase(Locale.ROOT)) {
          case "all" -> KeptKinds.ALL;
          case "terms" -> KeptKinds.TERMS;
          case "names" -> KeptKinds.NAMES;
          default ->
              throw new ParameterException(
                  command.commandLine(), "--keep takes names, terms or all, not '" + kind + "'");
        };
  }

  /** Sets what these options say. */
  void applyTo(BatchConfig.Builder builder) {
    builder
        .parsing(new ParseOptions(passwordFile, respectPermissions, limits.limits(), scans.ocr()))
        .language(new LanguageOptions(language, models))
        .terms(new TermOptions(minScore, maxTerms, keep))
        .scheme(scheme)
        .known(known)
        .references(references);
    contrast.ifPresent(builder::contrast);
    builder.blockLists(blockLists);
  }
}
