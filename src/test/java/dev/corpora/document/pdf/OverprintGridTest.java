package dev.corpora.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OverprintGridTest {

  private static final FontTraits FONT = new FontTraits(false, false, 0.75f, 1);

  private final OverprintGrid grid = new OverprintGrid();

  @Test
  void findsTheGlyphThatIsDrawnTwice() {
    Glyph first = glyph("a", 100, 200);

    assertThat(grid.under(first)).isNull();
    assertThat(grid.under(glyph("a", 100.4f, 199.7f))).isSameAs(first);
    assertThat(grid.under(glyph("b", 100.4f, 199.7f))).isNull();
    assertThat(grid.under(glyph("a", 103, 200))).isNull();
  }

  @Test
  void forgetsThePageBefore() {
    grid.under(glyph("a", 100, 200));
    grid.clear();

    assertThat(grid.under(glyph("a", 100, 200))).isNull();
  }

  /**
   * Glyphs that stand apart, far more than there is room for at first, and their second drawing.
   */
  @Test
  void findsAllOfManyGlyphsWhereverTheyStand() {
    Random random = new Random(7);
    List<Glyph> drawn = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      float x = 5 * (i % 150) - 20 + random.nextFloat();
      float y = 5 * (i / 150) - 20 + random.nextFloat();
      Glyph glyph = glyph(String.valueOf((char) ('a' + i % 3)), x, y);
      assertThat(grid.under(glyph)).isNull();
      drawn.add(glyph);
    }
    for (Glyph glyph : drawn) {
      float shift = random.nextFloat() - 0.5f;
      assertThat(grid.under(glyph(glyph.text(), glyph.start + shift, glyph.base - shift)))
          .isSameAs(glyph);
    }
  }

  private static Glyph glyph(String text, float x, float y) {
    return new Glyph(GlyphShape.of(text), x, y, 5, 10, 0, 1, 0, FONT);
  }
}
