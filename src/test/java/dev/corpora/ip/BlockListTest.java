package dev.corpora.ip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.NameType;
import dev.corpora.model.ProtectedMatch;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import dev.corpora.model.TermPos;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockListTest {

  @TempDir Path folder;

  @Test
  void theEmptyListFlagsNothing() {
    assertThat(flag(BlockList.empty(), term("Jedi"))).isEmpty();
    assertThat(BlockList.empty().size()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "jedi, Jedi",
    "Jedi, jedi knight order",
    "Jedi, the old JEDI",
    "Jedi, Jedi-Orden",
    "light saber, Light-Saber",
    "light-saber, light saber",
    "d'Artagnan, D’Artagnan",
    "d’Artagnan, d'artagnan",
    "Lúthien, LUTHIEN",
    "Luthien, Lu\u0301thien",
    "Groß, gross",
    "GROSS, groß",
    "Gandalf, Gandalf's staff",
    "ΟΔΥΣΣΕΥΣ, Οδυσσεύς",
    "Istanbul, İSTANBUL",
    "Profis, Pro\uFB01s",
    "R2-D2, r2d2 r2 d2",
    "Jedi, Jedis",
    "Wookiees, wookiee",
    "Palantiry, palantiries",
    "hobbit, hob\u00ADbit",
  })
  void aNameIsFoundWithoutRegardToNumberCaseHyphensApostrophesAndAccents(String name, String text)
      throws Exception {
    assertThat(flag(list(Map.of("F", List.of(name))), term(text))).contains("blocklist:F");
  }

  @ParameterizedTest
  @CsvSource({
    "Mar, Mars",
    "Jedi, pseudojedi",
    "warp core, warp",
    "warp core, core warp",
    "warp core, warp reactor core",
    "shire, Yorkshire",
    "हिन्दी, हनद",
  })
  void aPartOfAWordOrANameIsNoMatch(String name, String text) throws Exception {
    assertThat(flag(list(Map.of("F", List.of(name))), term(text))).isEmpty();
  }

  @Test
  void everyFormOfATermIsLookedAt() throws Exception {
    BlockList list = list(Map.of("F", List.of("Jedi")));

    assertThat(flag(list, term("Jedi", "x", "x", "x", "x"))).isPresent();
    assertThat(flag(list, term("x", "Jedi", "x", "x", "x"))).isPresent();
    assertThat(flag(list, term("x", "x", "Jedi", "x", "x"))).isPresent();
    assertThat(flag(list, term("x", "x", "x", "Jedi", "x"))).isPresent();
    assertThat(flag(list, term("x", "x", "x", "x", "JEDI"))).isPresent();
    assertThat(flag(list, term("x", "x", "x", "x", null))).isEmpty();
  }

  @Test
  void theLongestNameWinsThenTheEarlierFranchise() throws Exception {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    lists.put("Zeta", List.of("ring", "shared"));
    lists.put("Alpha", List.of("ring bearer", "staff", "shared"));
    BlockList list = list(lists);

    assertThat(flag(list, term("ring"))).contains("blocklist:Zeta");
    assertThat(flag(list, term("ring bearer"))).contains("blocklist:Alpha");
    assertThat(flag(list, term("staff and ring"))).contains("blocklist:Zeta");
    assertThat(flag(list, term("shared"))).contains("blocklist:Zeta");
    assertThat(flag(list, term("ring", "ring bearer", "ring", "ring", null)))
        .contains("blocklist:Alpha");
  }

  @Test
  void itAgreesWithANaiveMatcherOnGeneratedListsAndTerms() throws Exception {
    Random random = new Random(7);
    String[] words = {"ring", "Ring", "of", "the", "Élan", "elan", "groß", "GROSS", "r2", "x"};
    int flagged = 0;
    for (int round = 0; round < 60; round++) {
      Map<String, List<String>> lists = new LinkedHashMap<>();
      for (int franchise = 0; franchise < 4; franchise++) {
        List<String> names = new ArrayList<>();
        for (int name = random.nextInt(4); name > 0; name--) {
          names.add(phrase(random, words, 3));
        }
        lists.put("f" + (9 - franchise), names);
      }
      BlockList list = list(lists);
      for (int i = 0; i < 100; i++) {
        String text = phrase(random, words, 5);
        String expected = naive(lists, text);
        assertThat(flag(list, term(text)).orElse(""))
            .as("%s in %s", lists, text)
            .isEqualTo(expected);
        flagged += expected.isEmpty() ? 0 : 1;
      }
    }
    assertThat(flagged).isBetween(1000, 5900);
  }

  @Test
  void aMatchSaysWhichListWhichEntryHowAndInWhichForm() throws Exception {
    BlockList list = read("{\"F\": [{\"term\": \"Gandalf\", \"aliases\": [\"Mithrandir\"]}]}");

    assertThat(list.find(term("staff", "staff", "MITHRANDIR's staff", "x", null), "en"))
        .contains(
            new ProtectedMatch(
                "F", "list.json", "Gandalf", "Mithrandir", "phrase", "MITHRANDIR's staff"));
  }

  @Test
  void aWordIsTheWholeTermAndAnExactNameIsSpelledAsListed() throws Exception {
    BlockList word = read("{\"F\": {\"terms\": [\"Jedi\"], \"match\": \"word\"}}");
    BlockList exact = read("{\"F\": [{\"term\": \"Jedi\", \"match\": \"exact\"}]}");

    assertThat(flag(word, term("jedis"))).isPresent();
    assertThat(flag(word, term("Jedi order"))).isEmpty();
    assertThat(flag(exact, term("Jedi"))).isPresent();
    assertThat(flag(exact, term("jedi"))).isEmpty();
    assertThat(flag(exact, term("Jedi order"))).isEmpty();
  }

  @Test
  void anExceptionIsNoMatchAndTheNameElsewhereIs() throws Exception {
    BlockList list = read("{\"F\": [{\"term\": \"Vulcan\", \"exceptions\": [\"Vulcan cannon\"]}]}");

    assertThat(flag(list, term("the vulcan-cannon crew"))).isEmpty();
    assertThat(flag(list, term("Vulcan crew"))).isPresent();
    assertThat(flag(list, term("Vulcan", "Vulcan", "Vulcan", "Vulcan cannon", null))).isPresent();
  }

  @Test
  void anEntryIsForDocumentsOfItsLanguages() throws Exception {
    BlockList list = read("{\"F\": [{\"term\": \"Macht\", \"languages\": [\"de\"]}]}");

    assertThat(list.find(term("Macht"), "de")).isPresent();
    assertThat(list.find(term("Macht"), "en")).isEmpty();
  }

  @Test
  void commonWordsCountAsNamesOrInCapitalsAlone() throws Exception {
    Files.writeString(
        folder.resolve("list.json"),
        "{\"F\": [\"warp\", \"Jedi\", {\"term\": \"shire\", \"match\": \"exact\"}]}");
    BlockList list =
        BlockList.read(
            List.of(BlockListSource.of(folder.resolve("list.json"))),
            (word, language) -> word.equals("warp") || word.equals("shire"));

    assertThat(flag(list, term("warp"))).isPresent();
    assertThat(flag(list, common("warp", "Warps"))).isPresent();
    assertThat(flag(list, common("warp", "warps"))).isEmpty();
    assertThat(list.find(common("warp", "Warps"), "de")).isEmpty();
    assertThat(flag(list, term("Time Warp Studio"))).isEmpty();
    assertThat(flag(list, common("jedi", "jedis"))).isPresent();
    assertThat(flag(list, common("shire", "shire"))).isPresent();
  }

  @Test
  void listsAreTakenTogetherInTheirOrder() throws Exception {
    Path first = Files.writeString(folder.resolve("a.json"), "{\"A\": [\"ring\"]}");
    Path second = Files.writeString(folder.resolve("b.json"), "{\"B\": [\"ring\", \"staff\"]}");
    BlockList list =
        BlockList.read(
            List.of(BlockListSource.of(first), BlockListSource.of(second)), CommonWords.NONE);

    assertThat(list.find(term("ring"), "en").orElseThrow().list()).isEqualTo("a.json");
    assertThat(list.find(term("staff"), "en").orElseThrow().list()).isEqualTo("b.json");
    assertThat(list.size()).isEqualTo(2);
  }

  @Test
  void theFingerprintDependsOnWhatIsListedAlone() throws Exception {
    String plain = read("{\"A\":[\"Jedi\",\"x\"]}").fingerprint();

    assertThat(read("{ \"A\" : [ \" Jedi\",\n \"x\" ], \"C\":[]}").fingerprint()).isEqualTo(plain);
    assertThat(read("{\"A\":[\"Jedi\"]}").fingerprint()).isNotEqualTo(plain);
    assertThat(read("{\"B\":[\"Jedi\",\"x\"]}").fingerprint()).isNotEqualTo(plain);
    assertThat(read("{\"A\":{\"terms\":[\"Jedi\",\"x\"],\"match\":\"word\"}}").fingerprint())
        .isNotEqualTo(plain);
    assertThat(read("{\"A\":[\"Jedi\",{\"term\":\"x\",\"exceptions\":[\"x y\"]}]}").fingerprint())
        .isNotEqualTo(plain);
    assertThat(read("{}").fingerprint()).isEqualTo(BlockList.empty().fingerprint());
  }

  /** Every run of words of the text against every name, as the words are written down. */
  private static String naive(Map<String, List<String>> lists, String text) {
    String best = "";
    int longest = 0;
    String[] words = fold(text).split(" ", -1);
    for (Map.Entry<String, List<String>> franchise : lists.entrySet()) {
      for (String name : franchise.getValue()) {
        String[] wanted = fold(name).split(" ", -1);
        for (int i = 0; i + wanted.length <= words.length; i++) {
          boolean same = Arrays.equals(wanted, Arrays.copyOfRange(words, i, i + wanted.length));
          if (same && wanted.length > longest) {
            longest = wanted.length;
            best = "blocklist:" + franchise.getKey();
          }
        }
      }
    }
    return best;
  }

  private static String fold(String text) {
    return text.replace("É", "e").replace("ß", "ss").replace("-", " ").toLowerCase(Locale.ROOT);
  }

  private static String phrase(Random random, String[] words, int longest) {
    StringBuilder phrase = new StringBuilder(words[random.nextInt(words.length)]);
    for (int i = random.nextInt(longest); i > 0; i--) {
      phrase.append(random.nextBoolean() ? " " : "-").append(words[random.nextInt(words.length)]);
    }
    return phrase.toString();
  }

  private BlockList list(Map<String, List<String>> lists) throws Exception {
    StringBuilder json = new StringBuilder("{");
    lists.forEach(
        (franchise, names) ->
            json.append(json.length() > 1 ? "," : "")
                .append("\"" + franchise + "\":")
                .append(names.stream().map(name -> "\"" + name + "\"").toList()));
    return read(json.append("}").toString());
  }

  private BlockList read(String json) throws Exception {
    Path file = Files.writeString(folder.resolve("list.json"), json);
    return BlockList.read(List.of(BlockListSource.of(file)), CommonWords.NONE);
  }

  private static Optional<String> flag(BlockList list, Term term) {
    return list.find(term, "en").map(match -> BlockList.PREFIX + match.franchise());
  }

  /** A term that is no name, of one form. */
  private static Term common(String canonical, String form) {
    Term name = term(canonical, form, form, form, null);
    return new Term(
        canonical,
        form,
        TermPos.NOUN,
        TermKind.TERM,
        null,
        canonical,
        name.forms(),
        List.of(),
        null,
        1,
        1,
        new TreeMap<>(),
        List.of(),
        List.of(),
        null);
  }

  private static Term term(String text) {
    return term(text, text, text, text, null);
  }

  private static Term term(
      String canonical, String text, String form, String variant, @Nullable String abbreviation) {
    return new Term(
        canonical,
        text,
        TermPos.PHRASE,
        TermKind.NAME,
        NameType.OTHER,
        canonical,
        List.of(new SurfaceForm(form, 1)),
        List.of(variant),
        abbreviation,
        1,
        1,
        new TreeMap<>(),
        List.of(),
        List.of(),
        null);
  }
}
