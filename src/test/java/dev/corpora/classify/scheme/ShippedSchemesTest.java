package dev.corpora.classify.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.corpora.SchemaValidation;
import dev.corpora.classify.WordNetCheck;
import dev.corpora.classify.scheme.Scheme.Attribute;
import dev.corpora.classify.scheme.Scheme.Category;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ShippedSchemesTest {

  static final List<String> NAMES = ShippedSchemes.NAMES;

  @ParameterizedTest
  @FieldSource("NAMES")
  void theirFilesPassTheCheckAndTheSchema(String name) throws Exception {
    byte[] bytes = ShippedSchemes.bytes(name);
    Scheme scheme =
        new SchemeReader(Path.of(ShippedSchemes.resource(name)), new WordNetCheck()).read(bytes);

    assertThat(scheme).isEqualTo(ShippedSchemes.read(name));
    assertThat(scheme.name()).isEqualTo(name);
    assertThat(scheme.description()).isNotEmpty();
    assertThat(scheme.categories())
        .allSatisfy(
            category -> {
              assertThat(category.description()).as(category.id()).isNotEmpty();
              assertThat(category.examples()).as(category.id()).isNotEmpty();
            });
    String json = new YAMLMapper().readTree(bytes).toString();
    assertThat(SchemaValidation.of("scheme").faults(json)).isEmpty();
  }

  @Test
  void theGeneralSchemeHasACategoryForEveryNounFileVerbsAndAdjectives() {
    Set<String> files = new HashSet<>();
    for (Category category : ShippedSchemes.read("general").categories()) {
      for (Anchor anchor : category.anchors()) {
        if (anchor.kind() == Anchor.Kind.FILES) {
          for (String file : anchor.texts()) {
            assertThat(files.add(file)).as(file).isTrue();
          }
        }
      }
    }
    assertThat(files.stream().filter(file -> file.startsWith("noun."))).hasSize(26);
    assertThat(files).contains("verb", "adj");
  }

  @Test
  void theFantasySchemeHasTheAttributesOfItsKind() {
    Scheme scheme = ShippedSchemes.read("fantasy-rpg");

    assertThat(scheme.categories())
        .extracting(Category::id)
        .containsExactly(
            "spell", "creature", "item", "location", "character", "material", "concept", "action");
    assertThat(scheme.attributes())
        .extracting(Attribute::id)
        .containsExactly(
            ("intent secondary_intents mood energy fire water earth air light shadow life void"
                    + " force binding ward sight mind time space fate")
                .split(" ", -1));
    assertThat(scheme.attributes().get(0).values())
        .extracting(Scheme.Value::id)
        .containsExactly(
            ("offensive defensive utility summoning transformation divination enchantment"
                    + " necromancy control")
                .split(" ", -1));
    assertThat(scheme.attributes().get(2).values())
        .extracting(Scheme.Value::id)
        .containsExactly(
            "arcane dark heroic primal divine eldritch whimsical martial".split(" ", -1));
  }

  @Test
  void theTechnicalSchemeHasItsTenCategories() {
    assertThat(ShippedSchemes.read("technical").categories())
        .extracting(Category::id)
        .containsExactly(
            "component process property measure tool standard role failure document concept"
                .split(" ", -1));
  }
}
