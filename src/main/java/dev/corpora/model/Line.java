package dev.corpora.model;

/**
 * A line of a page as it was set, with its box in points: x grows to the right and y downwards from
 * the page's top left corner.
 *
 * @param text the line's characters in reading order, words parted by single spaces
 * @param left the left edge of its first glyph
 * @param top the upper edge of its tallest glyph
 * @param right the right edge of its last glyph
 * @param bottom the base line
 * @param fontSize the size of most of its glyphs, in points
 * @param fixedWidth whether most of its glyphs are of a fixed-width font
 * @param bold whether most of its glyphs are of a bold font
 */
public record Line(
    String text,
    float left,
    float top,
    float right,
    float bottom,
    float fontSize,
    boolean fixedWidth,
    boolean bold) {}
