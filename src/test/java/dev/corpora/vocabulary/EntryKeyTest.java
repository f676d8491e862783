package dev.corpora.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EntryKeyTest {

  private static String id(String canonical) {
    return new EntryKey("en", canonical).id();
  }

  @Test
  void identifiersAreReadableWhereNothingHadToBeLeftOut() {
    assertThat(id("package manager")).isEqualTo("en-package-manager");
    assertThat(id("Java")).isEqualTo("en-Java");
    assertThat(new EntryKey(null, "kiln").id()).isEqualTo("und-kiln");
  }

  @Test
  void formsThatLookAlikeHaveDifferentIdentifiers() {
    List<String> forms =
        List.of(
            "c",
            "C",
            "c++",
            "c#",
            "c ",
            " c",
            "package-manager",
            "package manager",
            "package  manager",
            "résumé",
            "resume",
            "中文",
            "中",
            "-",
            "",
            "\u0000",
            "a".repeat(60),
            "a".repeat(61),
            "a".repeat(10_000));

    Set<String> ids = forms.stream().map(EntryKeyTest::id).collect(Collectors.toSet());

    assertThat(ids).hasSameSizeAs(forms).allMatch(id -> id.matches("[a-zA-Z0-9-]{1,80}"));
  }

  @Test
  void bytesSortAsKeysDo() {
    List<EntryKey> keys =
        List.of(
            new EntryKey(null, "z"),
            new EntryKey("de", "a"),
            new EntryKey("de", "a\u0000b"),
            new EntryKey("de", "ab"),
            new EntryKey("de", "\uFFFD"),
            new EntryKey("de", "\uD83D\uDE00"),
            new EntryKey("en", "a"));
    for (int i = 1; i < keys.size(); i++) {
      assertThat(keys.get(i - 1)).isLessThan(keys.get(i));
      assertThat(Arrays.compareUnsigned(keys.get(i - 1).bytes(), keys.get(i).bytes())).isNegative();
    }
  }
}
