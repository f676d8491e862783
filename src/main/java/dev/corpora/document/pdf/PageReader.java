package dev.corpora.document.pdf;

import dev.corpora.model.Checkpoint;
import dev.corpora.model.Line;
import dev.corpora.model.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
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
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of one page after another, as they are drawn. What it has read of a page that
 * breaks off is kept. One thread's; one document's.
 */
final class PageReader extends PDFStreamEngine {

  /** More than a page can show; less than what fills the memory. */
  static final int MOST_GLYPHS = 250_000;

  /** Dense maps draw a million lines; each operator takes about a microsecond. */
  static final int MOST_OPERATORS = 5_000_000;

  /** How often the checkpoint is asked: glyphs and operators are counted together. */
  private static final int STEPS_BETWEEN_CHECKS = 256;

  /** Points beyond the page's edge from which nothing is seen of a glyph. */
  private static final float MARGIN = 2;

  /**
   * Documents use some dozens of fonts; of those that make new ones a page few are needed again.
   */
  private static final int MOST_FONTS = 256;

  private static final byte SPACE = 32;

  private final Checkpoint checkpoint;
  private final IdentityHashMap<PDFont, FontGlyphs> fonts = new IdentityHashMap<>();
  private final Set<COSDictionary> guarded = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<COSDictionary> completed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final OverprintGrid drawn = new OverprintGrid();
  private final List<DrawnLine> lines = new ArrayList<>();
  private final OperatorTable operatorTable = new OperatorTable();

  /** The page, until the library has found its first operator. */
  private @Nullable TreePage reading;

  private @Nullable PageFrame frame;
  private @Nullable DrawnLine current;
  private @Nullable PDFont fallback;

  /** That of the latest string, which the next one is most likely to have too. */
  private @Nullable TextScale scale;

  private final DrawForm forms;
  private int glyphs;
  private int images;
  private int operators;
  private int steps;

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
    if (fonts.size() > MOST_FONTS) {
      fonts.clear();
    }
    drawn.clear();
    lines.clear();
    current = null;
    frame = null;
    glyphs = 0;
    forms.begin();
    images = 0;
    operators = 0;
    frame = PageFrame.of(page);
    reading = page;
    processPage(page);
    reading = null;
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
    TreePage begun = reading;
    reading = null;
    follow(operator, operands);
    if (begun != null && begun.content() != null) {
      followRest(begun.content());
    }
  }

  /** Goes on behind a page's first operator, in the library's place, to the page's end. */
  private void followRest(ContentSource content) throws IOException {
    ContentTokens tokens = new ContentTokens(content, operatorTable);
    List<COSBase> operands = new ArrayList<>();
    for (Object token = tokens.parseNextToken(); token != null; token = tokens.parseNextToken()) {
      if (token instanceof Operator operator) {
        follow(operator, operands);
        operands.clear();
      } else {
        operands.add((COSBase) token);
      }
    }
  }

  private void follow(Operator operator, List<COSBase> operands) throws IOException {
    step();
    if (++operators > MOST_OPERATORS) {
      throw new PageLimitException("more than 5,000,000 steps of drawing");
    }
    boolean setsFont = OperatorName.SET_FONT_AND_SIZE.equals(operator.getName());
    if (setsFont) {
      guardFont(operands);
    } else if (OperatorName.BEGIN_INLINE_IMAGE.equals(operator.getName())) {
      images++;
    }
    super.processOperator(operator, operands);
    if (setsFont) {
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
  protected void showText(byte[] string) throws IOException {
    PageFrame shown = frame;
    if (shown == null || string.length == 0) {
      return;
    }
    PDGraphicsState state = getGraphicsState();
    PDFont font = state.getTextState().getFont();
    FontGlyphs known = fonts.computeIfAbsent(font == null ? fallback() : font, FontGlyphs::new);
    TextScale fitting = scale;
    if (fitting == null || !fitting.fits(state, known, shown.toDisplay())) {
      fitting = new TextScale(state, known, shown.toDisplay());
      scale = fitting;
    }
    TextRun run = new TextRun(state, fitting);
    try {
      if (known.isSimple()) {
        for (byte code : string) {
          show(run, known, code & 0xFF, code == SPACE);
        }
        return;
      }
      if (known.isOfPairs()) {
        for (int i = 0; i < string.length; i += 2) {
          int low = i + 1 < string.length ? string[i + 1] & 0xFF : 0;
          show(run, known, ((string[i] & 0xFF) << Byte.SIZE) | low, false);
        }
        return;
      }
      ByteArrayInputStream in = new ByteArrayInputStream(string);
      while (in.available() > 0) {
        int before = in.available();
        int code = known.readCode(in);
        show(run, known, code, code == SPACE && before - in.available() == 1);
      }
    } finally {
      run.end();
    }
  }

  private void show(TextRun run, FontGlyphs font, int code, boolean isSpace) throws IOException {
    Vector displacement = font.displacement(code);
    step();
    if (++glyphs > MOST_GLYPHS) {
      throw new PageLimitException("more than 250,000 characters");
    }
    if (font.isVertical()) {
      Vector position = font.position(code);
      run.place(position.getX(), position.getY());
    } else {
      run.place(0, 0);
    }
    boolean vertical = font.isVertical();
    if (run.isVisible() && !isFarOff(run.x(), run.y())) {
      add(run.glyph(font.shape(code), vertical ? -displacement.getY() : displacement.getX()));
    }
    run.advance(vertical ? displacement.getY() : displacement.getX(), isSpace);
  }

  /** The font that the library takes where a text has none. */
  private PDFont fallback() {
    PDFont font = fallback;
    if (font == null) {
      font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      fallback = font;
    }
    return font;
  }

  private boolean isFarOff(float x, float y) {
    PageFrame shown = frame;
    return shown == null
        || !(x > -MARGIN
            && y > -MARGIN
            && x < shown.width() + MARGIN
            && y < shown.height() + MARGIN);
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
    Glyph under = drawn.under(glyph);
    if (under == null) {
      return false;
    }
    under.bold = true;
    return true;
  }
}
