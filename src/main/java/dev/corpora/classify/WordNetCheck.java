package dev.corpora.classify;

import dev.corpora.classify.scheme.Anchor;
import dev.corpora.classify.scheme.AnchorCheck;
import org.jspecify.annotations.Nullable;

/** Checks anchors against WordNet, which it opens for the first that needs it. */
public final class WordNetCheck implements AnchorCheck {

  private @Nullable SynsetNames names;

  @Override
  public String fault(Anchor.Kind kind, String text) {
    SynsetNames known = names;
    if (known == null) {
      known = new SynsetNames(WordNet.open());
      names = known;
    }
    return known.fault(kind, text);
  }
}
