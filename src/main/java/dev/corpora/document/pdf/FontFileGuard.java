package dev.corpora.document.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Keeps embedded font programs from being read for hours: the library reads every table of a
 * TrueType or OpenType program at once, uninterruptibly, and a table of a few thousand bytes can
 * name the same long stretch ten thousand times. Tables that text does not need are hidden; a
 * program whose map of characters is excessive is taken out. The text is read all the same: its
 * characters come from the font's encoding and its widths from the font's own table.
 */
final class FontFileGuard {

  private static final List<COSName> PROGRAMS = List.of(COSName.FONT_FILE2, COSName.FONT_FILE3);

  /** The substitution of glyphs, kerning and the font's names in all languages. */
  private static final Set<String> UNNEEDED = Set.of("GSUB", "kern", "name");

  private static final Set<Integer> SIGNATURES = Set.of(0x00010000, 0x4F54544F, 0x74727565);

  /** Four times the characters of Unicode. */
  private static final long MOST_ENTRIES = 4_500_000;

  private static final int DIRECTORY = 12;
  private static final int DIRECTORY_ENTRY = 16;

  private FontFileGuard() {}

  /** Leaves the font, and the one that it is composed of, with a program that can be read. */
  static void defuse(COSDictionary font) {
    defuseOne(font);
    COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
    if (descendants != null
        && descendants.size() > 0
        && descendants.getObject(0) instanceof COSDictionary descendant) {
      defuseOne(descendant);
    }
  }

  private static void defuseOne(COSDictionary font) {
    COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
    if (descriptor == null) {
      return;
    }
    for (COSName name : PROGRAMS) {
      if (descriptor.getCOSStream(name) instanceof GuardedStream program) {
        try {
          if (!isSound(program, program.whole().content())) {
            descriptor.removeItem(name);
          }
        } catch (IOException e) {
          // What cannot be decoded here cannot be by the library, which then does without.
          descriptor.removeItem(name);
        }
      }
    }
  }

  /** Hides what is not needed, and tells whether the rest can be read. */
  private static boolean isSound(GuardedStream program, ByteBuffer font) {
    try {
      return !SIGNATURES.contains(font.getInt(0)) || isSoundSfnt(program, font);
    } catch (IndexOutOfBoundsException e) {
      // Tables that do not lie in the program end the library's reading too.
      return true;
    }
  }

  private static boolean isSoundSfnt(GuardedStream program, ByteBuffer font) {
    boolean hidden = false;
    long entries = 0;
    int tables = unsignedShort(font, 4);
    for (int i = 0; i < tables; i++) {
      int at = DIRECTORY + i * DIRECTORY_ENTRY;
      String tag = tag(font, at);
      if (UNNEEDED.contains(tag)) {
        font.put(at, (byte) '_');
        hidden = true;
      } else if (tag.equals("cmap")) {
        entries += mapEntries(font, font.getInt(at + 8));
      }
    }
    if (hidden) {
      byte[] patched = new byte[font.limit()];
      font.get(0, patched);
      program.substitute(patched);
    }
    return entries <= MOST_ENTRIES;
  }

  private static String tag(ByteBuffer font, int at) {
    byte[] tag = new byte[4];
    font.get(at, tag);
    return new String(tag, StandardCharsets.ISO_8859_1);
  }

  /** How many entries the library would make of a map of characters, as far as one counts. */
  private static long mapEntries(ByteBuffer font, int map) {
    long entries = 0;
    int subtables = unsignedShort(font, map + 2);
    for (int i = 0; i < subtables && entries <= MOST_ENTRIES; i++) {
      try {
        entries += 1 + subtableEntries(font, map + font.getInt(map + 8 + 8 * i));
      } catch (IndexOutOfBoundsException e) {
        // One that ends beyond the program: what it has up to there is little.
        entries++;
      }
    }
    return entries;
  }

  /** By the formats of OpenType's cmap table. */
  private static long subtableEntries(ByteBuffer font, int at) {
    return switch (unsignedShort(font, at)) {
      case 2 -> subHeaderEntries(font, at);
      case 4 -> segmentEntries(font, at);
      case 8 -> groupEntries(font, at + 12 + 8192);
      case 12, 13 -> groupEntries(font, at + 12);
      default -> 1 << 16;
    };
  }

  private static long subHeaderEntries(ByteBuffer font, int at) {
    int last = 0;
    for (int i = 0; i < 256; i++) {
      last = Math.max(last, unsignedShort(font, at + 6 + 2 * i) / 8);
    }
    long entries = 0;
    for (int i = 0; i <= last; i++) {
      entries += unsignedShort(font, at + 6 + 512 + 8 * i + 2);
    }
    return entries;
  }

  private static long segmentEntries(ByteBuffer font, int at) {
    int segments = unsignedShort(font, at + 6) / 2;
    long entries = 0;
    for (int i = 0; i < segments; i++) {
      int end = unsignedShort(font, at + 14 + 2 * i);
      int start = unsignedShort(font, at + 16 + 2 * segments + 2 * i);
      entries += Math.max(0, end - start + 1);
    }
    return entries;
  }

  private static long groupEntries(ByteBuffer font, int at) {
    long groups = Integer.toUnsignedLong(font.getInt(at));
    long entries = 0;
    for (int i = 0; i < groups && entries <= MOST_ENTRIES; i++) {
      long first = Integer.toUnsignedLong(font.getInt(at + 4 + 12 * i));
      long last = Integer.toUnsignedLong(font.getInt(at + 8 + 12 * i));
      entries += 1 + Math.max(0, last - first + 1);
    }
    return entries;
  }

  private static int unsignedShort(ByteBuffer font, int at) {
    return Short.toUnsignedInt(font.getShort(at));
  }
}
