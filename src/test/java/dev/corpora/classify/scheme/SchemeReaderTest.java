package dev.corpora.classify.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.corpora.classify.WordNetCheck;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemeReaderTest {

  private static final String BEES =
      """
      name: bees
      version: 3
      description: what beekeepers talk about
      categories:
        - id: insect
          label: Insect
          description: the bees themselves
          examples: [queen, drone]
          anchors:
            - hypernyms: [insect.n.01]
            - words: [queen, Drone]
              weight: 0.9
        - id: tool
          anchors:
            - suffixes: [-er]
              language: de
      attributes:
        - id: season
          type: one
          values: [spring, summer]
        - id: others
          type: several
          beside: season
        - id: sting
          type: number
          anchors:
            - words: [sting]
        - id: remark
          type: text
      names:
        person: tool
      """;

  @Test
  void aSchemeIsWhatItsFileSays() throws SchemeException {
    Scheme scheme = read("bees.yaml", BEES);

    assertThat(scheme.name()).isEqualTo("bees");
    assertThat(scheme.version()).isEqualTo("3");
    assertThat(scheme.language()).isEqualTo("en");
    assertThat(scheme.categories())
        .extracting(Scheme.Category::id)
        .containsExactly("insect", "tool");
    assertThat(scheme.categories())
        .extracting(Scheme.Category::label)
        .containsExactly("Insect", "tool");
    assertThat(scheme.categories().get(0).examples()).containsExactly("queen", "drone");
    assertThat(scheme.categories().get(0).anchors())
        .containsExactly(
            new Anchor(Anchor.Kind.HYPERNYMS, List.of("insect.n.01"), 1, "en"),
            new Anchor(Anchor.Kind.WORDS, List.of("queen", "drone"), 0.9, "en"));
    assertThat(scheme.categories().get(1).anchors())
        .containsExactly(new Anchor(Anchor.Kind.SUFFIXES, List.of("er"), 1, "de"));
    assertThat(scheme.attributes())
        .extracting(Scheme.Attribute::type)
        .containsExactly(
            AttributeType.ONE, AttributeType.SEVERAL, AttributeType.NUMBER, AttributeType.TEXT);
    assertThat(scheme.attributes().get(1).values())
        .isEqualTo(scheme.attributes().get(0).values())
        .extracting(Scheme.Value::id)
        .containsExactly("spring", "summer");
    assertThat(scheme.names()).containsEntry("person", "tool").hasSize(1);
  }

  @Test
  void jsonAndYamlSayTheSame() throws SchemeException {
    String json =
        """
        {"name": "x", "version": "1", "categories": [
          {"id": "a", "anchors": [{"files": ["noun.act"], "weight": 0.5}]}]}
        """;

    assertThat(read("x.json", json)).isEqualTo(read("x.yaml", json));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("name: bees", "nmae: bees", "1:1: a scheme has no 'nmae'; it has name, version"),
        fault("name: bees", "nmae: bees", "1:1: a scheme needs a 'name'"),
        fault("version: 3", "version: ''", "2:10: 'version' is empty; write one"),
        fault("id: tool", "id: insect", "13:9: the id 'insect' is there twice"),
        fault("id: tool", "id: unclassified", "13:9: 'unclassified' is what is in no category"),
        fault("weight: 0.9", "weight: 1.5", "12:17: 'weight' must be a number above 0, at most 1"),
        fault("weight: 0.9", "weight: high", "12:17: 'weight' must be a number above 0"),
        fault("insect.n.01", "insect.n.44", "10:21: WordNet has no synset 'insect.n.44'; it knows"),
        fault(
            "insect.n.01",
            "insekt.n.01",
            "10:21: WordNet has no synset 'insekt.n.01'; it knows no"),
        fault("insect.n.01", "insect", "10:21: 'insect' is no name of a synset; write one as"),
        fault("type: one", "type: two", "19:11: 'type' must be text, one, several or number"),
        fault(
            "beside: season",
            "beside: sting",
            "23:13: 'beside' must name an attribute of type one"),
        fault("[spring, summer]", "spring", "20:13: 'values' must be a list, not 'spring'"),
        fault(
            "person: tool",
            "person: hive",
            "31:11: the names of a person need the id of a category"),
        fault("person: tool", "pet: tool", "31:3: 'names' has no 'pet'"),
        fault("    - suffixes: [-er]\n        language", "    - language", "15:9: an anchor needs"),
        fault("label: Insect", "id: wasp", "6:5: 'id' is there twice; keep one"));
  }

  private static Arguments fault(String right, String wrong, String message) {
    return Arguments.of(right, wrong, message);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultIsToldWithItsPlaceAndWhatToDo(String right, String wrong, String message) {
    assertThat(BEES).contains(right);
    assertThat(lines("bees.yaml", BEES.replace(right, wrong)))
        .anyMatch(line -> line.startsWith("bees.yaml:" + message));
  }

  @Test
  void allFaultsAreToldAtOnce() {
    String wrong = BEES.replace("name: bees", "name: ''").replace("weight: 0.9", "weight: 2");

    assertThat(lines("bees.yaml", wrong)).hasSize(2);
    assertThat(failure("bees.yaml", wrong))
        .hasMessageContaining("'corpora schemes check' shows 1 more");
  }

  @Test
  void whatIsNoJsonOrYamlIsToldWhereItEnds() {
    assertThat(lines("x.json", "{\"name\": \"x\",\n \"version\" 1}"))
        .singleElement()
        .asString()
        .startsWith("x.json:2:12: this is not JSON: ");
    assertThat(lines("x.yaml", "name: x\nversion: [1\ncategories: 2\n"))
        .singleElement()
        .asString()
        .startsWith("x.yaml:3:11: this is not YAML: ");
    assertThat(lines("x.yaml", ""))
        .containsExactly("x.yaml:1:1: the file is empty; a scheme is expected");
    assertThat(lines("x.yaml", "- a"))
        .containsExactly("x.yaml:1:1: a scheme is expected here, as an object, not a list");
  }

  @Test
  void aliasesOfYamlAreRefusedInsteadOfReadAsText() {
    assertThat(lines("x.yaml", "name: &n x\nversion: *n\ncategories: [{id: a}]\n"))
        .singleElement()
        .asString()
        .startsWith("x.yaml:2:10: references to other places (*n)");
  }

  private static List<String> lines(String file, String text) {
    return failure(file, text).lines();
  }

  private static SchemeException failure(String file, String text) {
    return catchThrowableOfType(SchemeException.class, () -> read(file, text));
  }

  private static Scheme read(String file, String text) throws SchemeException {
    return new SchemeReader(Path.of(file), new WordNetCheck())
        .read(text.getBytes(StandardCharsets.UTF_8));
  }
}
