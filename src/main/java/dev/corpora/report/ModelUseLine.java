package dev.corpora.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.corpora.model.ModelUse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** What a language model was asked, for people and programs. */
public final class ModelUseLine {

  private ModelUseLine() {}

  /** One line. */
  public static String of(ModelUse use) {
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

  /** A field of an object. */
  static void write(JsonGenerator json, ModelUse use) throws IOException {
    json.writeObjectFieldStart("language_model");
    json.writeNumberField("requests", use.requests());
    json.writeNumberField("input_tokens", use.tokensIn());
    json.writeNumberField("output_tokens", use.tokensOut());
    if (use.dollars().isPresent()) {
      json.writeNumberField(
          "cost_usd",
          BigDecimal.valueOf(use.dollars().getAsDouble()).setScale(6, RoundingMode.HALF_UP));
    } else {
      json.writeNullField("cost_usd");
    }
    json.writeEndObject();
  }
}
