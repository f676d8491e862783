package dev.corpora.classify.scheme;

import dev.corpora.classify.scheme.Anchor.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the anchors of categories, values and numbers. */
final class AnchorReader {

  private static final List<String> FIELDS =
      List.of(
          "files", "synsets", "hypernyms", "words", "last_parts", "suffixes", "weight", "language");

  private static final Set<Kind> FORMS = EnumSet.of(Kind.WORDS, Kind.LAST_PARTS, Kind.SUFFIXES);

  private final String language;
  private final AnchorCheck check;
  private final List<SchemeFault> faults;

  /**
   * A reader.
   *
   * @param language of forms whose anchor names none
   */
  AnchorReader(String language, AnchorCheck check, List<SchemeFault> faults) {
    this.language = language;
    this.check = check;
    this.faults = faults;
  }

  List<Anchor> read(FieldReader fields) {
    List<Anchor> anchors = new ArrayList<>();
    for (Located item : fields.items("anchors")) {
      FieldReader anchor = FieldReader.of(item, "an anchor", FIELDS, faults);
      if (anchor != null) {
        anchor(anchor, item, anchors);
      }
    }
    return anchors;
  }

  /** One object may hold several kinds, all of the same weight. */
  private void anchor(FieldReader fields, Located at, List<Anchor> anchors) {
    double weight = fields.share("weight", 1);
    String of = fields.has("language") ? fields.required("language") : language;
    int before = anchors.size();
    for (Kind kind : Kind.values()) {
      List<String> texts = fields.has(kind.id()) ? fields.texts(kind.id()) : List.of();
      if (!texts.isEmpty()) {
        anchors.add(new Anchor(kind, checked(fields, kind, texts), weight, of));
      }
    }
    if (anchors.size() == before) {
      faults.add(
          new SchemeFault(
              at.line(),
              at.column(),
              "an anchor needs what it is looked for: files, synsets, hypernyms, words, last_parts"
                  + " or suffixes"));
    }
  }

  private List<String> checked(FieldReader fields, Kind kind, List<String> texts) {
    if (FORMS.contains(kind)) {
      return texts.stream().map(text -> form(kind, text)).toList();
    }
    for (int i = 0; i < texts.size(); i++) {
      String fault = check.fault(kind, texts.get(i));
      if (!fault.isEmpty()) {
        Located item = fields.items(kind.id()).get(i);
        faults.add(new SchemeFault(item.line(), item.column(), fault));
      }
    }
    return texts;
  }

  private static String form(Kind kind, String text) {
    String form = text.toLowerCase(Locale.ROOT);
    return kind != Kind.WORDS && form.startsWith("-") ? form.substring(1) : form;
  }
}
