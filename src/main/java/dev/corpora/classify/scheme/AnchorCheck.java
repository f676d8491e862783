package dev.corpora.classify.scheme;

/** Knows what WordNet holds. */
@FunctionalInterface
public interface AnchorCheck {

  /** What is wrong with an anchor's text, and what to do; empty where nothing is. */
  String fault(Anchor.Kind kind, String text);
}
