package dev.corpora.batch.kept;

import dev.corpora.model.DocumentDescription;
import dev.corpora.model.DocumentWarning;
import dev.corpora.model.Problem;
import dev.corpora.model.Term;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document's terms, with what its vocabulary says of it as a whole: what the stage EXTRACT finds.
 *
 * @param terms highest score first
 */
public record Extraction(About about, List<Term> terms) {

  public Extraction {
    terms = List.copyOf(terms);
  }

  /**
   * What a vocabulary says of its document as a whole.
   *
   * @param language the ISO 639-1 code that it was analysed in; null where it was not
   * @param shortfall why the document is done only in part; empty for a success
   */
  public record About(
      DocumentDescription description,
      List<DocumentWarning> warnings,
      @Nullable String language,
      int tokenCount,
      Optional<Problem> shortfall) {

    public About {
      warnings = List.copyOf(warnings);
    }
  }
}
