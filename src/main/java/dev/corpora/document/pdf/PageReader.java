package dev.corpora.document.pdf;

import dev.corpora.model.Checkpoint;
import dev.corpora.model.Line;
import dev.corpora.model.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of one page after another, as they are drawn. What it has read of a page that
 * breaks off is kept. One thread's; one document's.
 */
final class PageReader extends PDFStreamEngine {

  /** A glyph of which the font does not say which character it shows. */
  private static final String UNKNOWN = "\uFFFD";

  /** More than a page can show; less than what fills the memory. */
  static final int MOST_GLYPHS = 250_000;

  /** Dense maps draw a million lines; each operator takes about a microsecond. */
  static final int MOST_OPERATORS = 5_000_000;

  /** How often the checkpoint is asked: glyphs and operators are counted together. */
  private static final int STEPS_BETWEEN_CHECKS = 256;

  /** Glyphs closer than this part of the font size that show the same are one, drawn twice. */
  private static final float OVERPRINT = 0.1f;

  private final Checkpoint checkpoint;
  private final IdentityHashMap<PDFont, FontTraits> traits = new IdentityHashMap<>();
  private final Set<COSDictionary> guarded = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<COSDictionary> completed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<OverprintKey, Glyph> drawn = new HashMap<>();
  private final List<DrawnLine> lines = new ArrayList<>();
  private @Nullable PageFrame frame;
  private @Nullable DrawnLine current;
  private final DrawForm forms;
  private int glyphs;
  private int images;
  private int operators;
  private int steps;

  private record OverprintKey(String text, int x, int y) {}

  PageReader(Inflation inflation) {
    this.checkpoint = inflation.checkpoint();
    this.forms = new DrawForm(this, this::countImage, inflation.limits().maxInflatedPart());
    addOperator(new BeginText(this));
    addOperator(new EndText(this));
    addOperator(new Concatenate(this));
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new NextLine(this));
    addOperator(new MoveText(this));
    addOperator(new MoveTextSetLeading(this));
    addOperator(new SetMatrix(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new SetCharSpacing(this));
    addOperator(new SetWordSpacing(this));
    addOperator(new SetTextLeading(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetTextRenderingMode(this));
    addOperator(new SetTextHorizontalScaling(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
    addOperator(forms);
  }

  /**
   * Reads a page; {@link #page} gives what was read, whether or not this ends well.
   *
   * @throws PageLimitException where there is more to the page than is read of any
   * @throws IOException where the page is broken, as any unchecked exception or overflow of the
   *     stack may say too
   */
  void read(TreePage page) throws IOException {
    traits.clear();
    drawn.clear();
    lines.clear();
    current = null;
    frame = null;
    glyphs = 0;
    forms.begin();
    images = 0;
    operators = 0;
    frame = PageFrame.of(page);
    processPage(page);
    if (page.excess().isPresent()) {
      throw new PageLimitException(page.excess().get());
    }
    for (PDAnnotation annotation : page.getAnnotations(VisibleText::isIn)) {
      current = null;
      PDAppearanceStream appearance = getAppearance(annotation);
      if (appearance != null) {
        forms.admit(appearance.getCOSObject());
        showAnnotation(annotation);
      }
    }
    if (page.isDamaged()) {
      throw new IOException("a part of the page's content cannot be decoded");
    }
  }

  /** The lines read since {@link #read}. */
  Page page(int number) {
    PageFrame shown = frame;
    if (shown == null) {
      return new Page(number, 0, 0, List.of(), images);
    }
    PageFrame upright = shown.turned(mainDirection());
    List<Line> found = new ArrayList<>(lines.size());
    for (DrawnLine line : lines) {
      line.toLine(upright.toDisplay()).ifPresent(found::add);
    }
    return new Page(number, upright.width(), upright.height(), found, images);
  }

  /** The way in which most of the page's glyphs run: that of reading, whatever the page says. */
  private Direction mainDirection() {
    EnumMap<Direction, Integer> inked = new EnumMap<>(Direction.class);
    int all = 0;
    for (DrawnLine line : lines) {
      inked.merge(line.direction(), line.inked(), Integer::sum);
      all += line.inked();
    }
    for (Map.Entry<Direction, Integer> entry : inked.entrySet()) {
      if (2L * entry.getValue() > all) {
        return entry.getKey();
      }
    }
    return Direction.RIGHT;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    step();
    if (++operators > MOST_OPERATORS) {
      throw new PageLimitException("more than 5,000,000 steps of drawing");
    }
    if (OperatorName.BEGIN_INLINE_IMAGE.equals(operator.getName())) {
      images++;
    } else if (OperatorName.SET_FONT_AND_SIZE.equals(operator.getName())) {
      guardFont(operands);
    }
    super.processOperator(operator, operands);
    if (OperatorName.SET_FONT_AND_SIZE.equals(operator.getName())) {
      PDFont font = getGraphicsState().getTextState().getFont();
      if (font != null && completed.add(font.getCOSObject())) {
        StandardWidths.complete(font);
      }
    }
  }

  /** The library goes on after whatever breaks within a form; a limit ends the page. */
  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
      throws IOException {
    if (e instanceof PageLimitException) {
      throw e;
    }
    super.operatorException(operator, operands, e);
  }

  /** Looks at a font once before the library reads it. */
  private void guardFont(List<COSBase> operands) {
    if (operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
      return;
    }
    COSDictionary fonts = getResources().getCOSObject().getCOSDictionary(COSName.FONT);
    COSDictionary font = fonts == null ? null : fonts.getCOSDictionary(name);
    if (font != null && guarded.add(font)) {
      ToUnicodeGuard.defuse(font);
      FontFileGuard.defuse(font);
    }
  }

  private void countImage() {
    images++;
  }

  private void step() {
    if (++steps % STEPS_BETWEEN_CHECKS == 0) {
      checkpoint.check();
    }
  }

  @Override
  protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
      throws IOException {
    step();
    if (++glyphs > MOST_GLYPHS) {
      throw new PageLimitException("more than 250,000 characters");
    }
    PageFrame shown = frame;
    if (shown == null) {
      return;
    }
    Matrix matrix = rendering.multiply(shown.toDisplay());
    float x = matrix.getTranslateX();
    float y = matrix.getTranslateY();
    float advanceX = font.isVertical() ? -matrix.getShearX() : matrix.getScaleX();
    float advanceY = font.isVertical() ? -matrix.getScaleY() : matrix.getShearY();
    float unit = (float) Math.hypot(advanceX, advanceY);
    if (!(unit > 0) || !Float.isFinite(unit) || isFarOff(x, y, shown)) {
      return;
    }
    FontTraits fontTraits = traits.computeIfAbsent(font, FontTraits::of);
    float size =
        (float) Math.hypot(matrix.getShearX(), matrix.getScaleY()) * Math.abs(fontTraits.scale());
    float width = unit * (font.isVertical() ? -displacement.getY() : displacement.getX());
    add(
        new Glyph(
            character(font, code),
            x,
            y,
            width,
            size,
            tracking(unit),
            snapped(advanceX / unit),
            snapped(advanceY / unit),
            fontTraits));
  }

  private static boolean isFarOff(float x, float y, PageFrame shown) {
    float margin = 2;
    return !(x > -margin
        && y > -margin
        && x < shown.width() + margin
        && y < shown.height() + margin);
  }

  /** What is all but upright is upright. */
  private static float snapped(float part) {
    return Math.abs(part) < 0.01f ? 0 : Math.abs(part) > 0.9999f ? Math.signum(part) : part;
  }

  /** Characters that are set apart on purpose are no words of one letter. */
  private float tracking(float unit) {
    PDTextState state = getGraphicsState().getTextState();
    float fontSize = state.getFontSize();
    if (fontSize == 0 || state.getCharacterSpacing() <= 0) {
      return 0;
    }
    return Math.min(state.getCharacterSpacing() / Math.abs(fontSize), 0.5f) * unit;
  }

  private static String character(PDFont font, int code) throws IOException {
    String unicode = font.toUnicode(code, GlyphList.getAdobeGlyphList());
    if (unicode != null && !unicode.isEmpty()) {
      return unicode;
    }
    if (!(font instanceof PDSimpleFont simple)) {
      return UNKNOWN;
    }
    String named =
        simple.getEncoding() == null ? null : TexEncoding.of(simple.getEncoding().getName(code));
    String tex = named == null ? TexEncoding.of(code) : named;
    return tex == null ? String.valueOf((char) code) : tex;
  }

  private void add(Glyph glyph) {
    if (!glyph.isBlank() && isOverprint(glyph)) {
      return;
    }
    if (current == null || !current.accept(glyph)) {
      current = new DrawnLine(glyph);
      lines.add(current);
    }
  }

  private boolean isOverprint(Glyph glyph) {
    float cell = Math.max(OVERPRINT * glyph.size, 0.01f);
    int x = Math.round(glyph.start / cell);
    int y = Math.round(glyph.base / cell);
    for (int column = x - 1; column <= x + 1; column++) {
      for (int row = y - 1; row <= y + 1; row++) {
        Glyph under = drawn.get(new OverprintKey(glyph.text, column, row));
        if (under != null
            && Math.abs(under.start - glyph.start) < cell
            && Math.abs(under.base - glyph.base) < cell
            && under.isParallelTo(glyph)) {
          under.bold = true;
          return true;
        }
      }
    }
    drawn.put(new OverprintKey(glyph.text, x, y), glyph);
    return false;
  }
}
