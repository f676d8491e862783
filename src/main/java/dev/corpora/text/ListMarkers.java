package dev.corpora.text;

import java.util.regex.Pattern;

/** Knows the bullets, numbers and letters that begin the items of a list. */
final class ListMarkers {

  private static final Pattern BULLET =
      Pattern.compile("^[•●○◦▪■□▶►‣⁃∙⋄◆◇✓➢➤\u2756\uF0B7\uF0A7]\\s?\\S.*|^[–—*·-]\\s+\\S.*");

  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:\\(?\\d{1,3}[.)]|\\(?[a-zA-Z][.)]|\\(?[ivx]{1,5}[.)]|\\[\\w{1,8}\\])\\s+\\S.*");

  private ListMarkers() {}

  static boolean isBullet(String line) {
    return BULLET.matcher(line).matches();
  }

  static boolean isNumber(String line) {
    return NUMBER.matcher(line).matches();
  }
}
