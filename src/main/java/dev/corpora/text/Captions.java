package dev.corpora.text;

import java.util.regex.Pattern;

/** Knows the labels that figures, tables and listings bear. */
final class Captions {

  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:figure|fig\\.|table|listing|example|plate|scheme|abbildung|abb\\.|tabelle|tab\\.|beispiel"
              + "|tableau|schéma|exemple|illustration|figura|tabla|tabella)"
              + "\\s+(?:[a-z]\\.?)?[\\divx]+(?:[.\\-–]\\d+)*\\s*(?:[:.–—]|$)(?:\\s.*)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Captions() {}

  static boolean begins(String line) {
    return LABEL.matcher(line).matches();
  }
}
