package dev.corpora.report;

import dev.corpora.model.ModelUse;
import java.util.Locale;

/** What a language model was asked, for a person. */
final class ModelUseText {

  private ModelUseText() {}

  /** One line. */
  static String of(ModelUse use) {
    String money =
        use.dollars().isPresent()
            ? String.format(Locale.ROOT, "$%.4f", use.dollars().getAsDouble())
            : "at an unknown price";
    return String.format(
        Locale.ROOT,
        "%,d requests, %,d tokens in, %,d out, %s",
        use.requests(),
        use.tokensIn(),
        use.tokensOut(),
        money);
  }
}
