package dev.corpora.text;

import dev.corpora.model.BlockKind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows the headings under which lists stand that are no prose, in the languages of the house. */
final class ListingHeadings {

  private static final String NUMBER =
      "(?:(?:appendix|anhang|annexe|chapter|kapitel)?\\s*[\\divxa-h.]{0,8}\\s+)?";

  private static final Pattern CONTENTS =
      Pattern.compile(
          NUMBER
              + "(?:(?:short |table of |list of )?contents|table of contents|list of (?:figures|tables|examples)"
              + "|inhalt|inhaltsverzeichnis|inhaltsübersicht|abbildungsverzeichnis|tabellenverzeichnis|verzeichnis der .{3,20}"
              + "|table des (?:matières|figures|illustrations)|sommaire|liste des (?:figures|tableaux)"
              + "|índice|contenido|indice|sommario|inhoud|inhoudsopgave)");

  private static final Pattern INDEX =
      Pattern.compile(
          NUMBER
              + "(?:(?:[\\p{L}-]+ ){0,4}index|index (?:of|to|des|der) .{2,40}"
              + "|(?:stichwort|sach|personen|namens|befehls)(?:wort)?(?:verzeichnis|register)|register)");

  private static final Pattern BIBLIOGRAPHY =
      Pattern.compile(
          NUMBER
              + "(?:(?:selected )?(?:references|bibliography)|references and notes|notes and references"
              + "|works cited|literature(?: cited)?|cited literature|further reading"
              + "|literatur|literatur(?:verzeichnis|hinweise|angaben)|weiterführende literatur"
              + "|quellenverzeichnis|quellen|bibliogra(?:ph|f)ie|ouvrages cités"
              + "|références(?: bibliographiques)?|referencias|bibliografía|bibliografia)");

  private ListingHeadings() {}

  /** What stands under a heading, where it is one of these. */
  static Optional<BlockKind> kindUnder(String heading) {
    String text = heading.strip().toLowerCase(Locale.ROOT);
    if (text.length() > 60) {
      return Optional.empty();
    }
    if (text.endsWith(":") || text.endsWith(".")) {
      text = text.substring(0, text.length() - 1);
    }
    if (CONTENTS.matcher(text).matches()) {
      return Optional.of(BlockKind.CONTENTS);
    }
    if (INDEX.matcher(text).matches()) {
      return Optional.of(BlockKind.INDEX);
    }
    return BIBLIOGRAPHY.matcher(text).matches()
        ? Optional.of(BlockKind.BIBLIOGRAPHY)
        : Optional.empty();
  }
}
