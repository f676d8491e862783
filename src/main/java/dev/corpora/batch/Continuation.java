package dev.corpora.batch;

import java.time.Instant;
import java.util.Optional;

/**
 * In what a run that goes on with an earlier one differs from one that begins anew.
 *
 * @param onlyUnsuccessful whether only documents are taken that the manifest calls failed or
 *     partial
 * @param doneSince where documents are forced: the start of the run that forced them first; what
 *     became a success since then is not forced a second time. Empty where that does not matter
 */
public record Continuation(boolean onlyUnsuccessful, Optional<Instant> doneSince) {

  /** A run that begins anew. */
  public static final Continuation NONE = new Continuation(false, Optional.empty());
}
