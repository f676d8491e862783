package dev.corpora.classify;

import dev.corpora.model.Context;
import dev.corpora.model.Location;
import dev.corpora.model.NameType;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import dev.corpora.model.TermPos;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Terms as tests need them. */
final class Terms {

  private Terms() {}

  static Term noun(String noun) {
    return term(noun, TermPos.NOUN, noun);
  }

  static Term phrase(String phrase, String head) {
    return term(phrase, TermPos.PHRASE, head);
  }

  static Term term(String canonical, TermPos pos, String head) {
    return term(canonical, pos, TermKind.TERM, head, List.of());
  }

  static Term name(String name, String... sentences) {
    List<Context> contexts =
        Stream.of(sentences).map(text -> new Context(text, 0, Location.UNKNOWN)).toList();
    String head = name.substring(name.lastIndexOf(' ') + 1);
    return term(
        name, name.contains(" ") ? TermPos.PHRASE : TermPos.NOUN, TermKind.NAME, head, contexts);
  }

  /** A name that the document showed to be the name of something, without any context. */
  static Term name(NameType type, String name) {
    return term(name, TermPos.NOUN, TermKind.NAME, type, name, List.of());
  }

  private static Term term(
      String canonical, TermPos pos, TermKind kind, String head, List<Context> contexts) {
    NameType type = kind == TermKind.NAME ? NameType.OTHER : null;
    return term(canonical, pos, kind, type, head, contexts);
  }

  private static Term term(
      String canonical,
      TermPos pos,
      TermKind kind,
      @Nullable NameType type,
      String head,
      List<Context> contexts) {
    return new Term(
        canonical,
        canonical,
        pos,
        kind,
        type,
        head,
        List.of(new SurfaceForm(canonical, 1)),
        List.of(),
        null,
        1,
        1,
        new TreeMap<>(),
        contexts,
        List.of(),
        null);
  }
}
