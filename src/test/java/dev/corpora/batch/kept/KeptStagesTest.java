package dev.corpora.batch.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import dev.corpora.model.Classification;
import dev.corpora.model.ClassifiedTerms;
import dev.corpora.model.CleanDocument;
import dev.corpora.model.Context;
import dev.corpora.model.DocumentDescription;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.DocumentWarning;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Location;
import dev.corpora.model.NameType;
import dev.corpora.model.Occurrence;
import dev.corpora.model.Problem;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import dev.corpora.model.TermPos;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStagesTest {

  private static final Problem CUT = new Problem(FailureKind.OVER_LIMIT, "longer than it may be");

  private static final CleanText TEXT =
      new CleanText(
          new CleanDocument(
              new DocumentDescription(DocumentFormat.PDF, "Caf\u00e9 \ud83d\ude00", null, 3),
              List.of(
                  new Block(BlockKind.HEADING, "The mill", new Location(1, null)),
                  new Block(BlockKind.PARAGRAPH, "half a pair: \ud83d.", new Location(2, "One")),
                  new Block(BlockKind.CODE, "a\n\tb \u0000 \u4e2d", new Location(2, "One"))),
              List.of(new DocumentWarning("page 3 is broken")),
              Optional.empty()),
          Optional.of(CUT));

  private static final Extraction EXTRACTION =
      new Extraction(
          new Extraction.About(
              new DocumentDescription(DocumentFormat.EPUB, null, "en-GB", null),
              List.of(),
              "en",
              12_345,
              Optional.of(CUT)),
          List.of(
              term("mill pond", null, new TreeMap<>(Map.of("c_value", 1.5, "rarity", -0.0))),
              term("Ada", NameType.PERSON, new TreeMap<>())));

  private static final ClassifiedTerms CLASSIFIED =
      new ClassifiedTerms(
          List.of(
              new Classification(
                  "spell",
                  List.of("a", "b"),
                  new TreeMap<>(
                      Map.of(
                          "mood",
                          "dark",
                          "fire",
                          0.25,
                          "level",
                          -3,
                          "known",
                          true,
                          "intents",
                          List.of("offensive", "control"))),
                  "what is cast",
                  0.5),
              Classification.unclassified()),
          List.of(1),
          "no answer");

  @TempDir Path folder;

  private static Term term(String text, NameType nameType, SortedMap<String, Double> measures) {
    return new Term(
        text,
        text,
        TermPos.PHRASE,
        nameType == null ? TermKind.TERM : TermKind.NAME,
        nameType,
        "pond",
        List.of(new SurfaceForm(text, 3), new SurfaceForm("Mill Ponds", 1)),
        List.of("mill-pond"),
        nameType == null ? "MP" : null,
        4,
        3.25,
        measures,
        List.of(new Context("By the mill pond.", 77, new Location(9, "The pond"))),
        List.of(new Occurrence(Location.UNKNOWN, 77, 4)),
        null);
  }

  private KeptStages kept() {
    return KeptStages.in(folder, 1 << 20);
  }

  private long held() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.endsWith(".sum")).mapToLong(f -> f.toFile().length()).sum();
    }
  }

  private CleanText longText(long seed) {
    byte[] noise = new byte[1_000];
    new Random(seed).nextBytes(noise);
    String text = new String(noise, StandardCharsets.ISO_8859_1);
    return new CleanText(
        new CleanDocument(
            TEXT.document().description(),
            List.of(new Block(BlockKind.PARAGRAPH, text, Location.UNKNOWN)),
            List.of(),
            Optional.empty()),
        Optional.empty());
  }

  @Test
  void givesBackWhatEachStageFoundLetterByLetter() {
    assertThat(kept().keep("t", TEXT)).isTrue();
    assertThat(kept().keep("e", EXTRACTION)).isTrue();
    assertThat(kept().keep("c", CLASSIFIED)).isTrue();

    assertThat(kept().text("t")).contains(TEXT);
    assertThat(kept().extraction("e")).contains(EXTRACTION);
    assertThat(kept().classified("c")).contains(CLASSIFIED);
  }

  @Test
  void anyDamageOrAnotherFormatCountsAsAbsent() throws Exception {
    kept().keep("e", EXTRACTION);
    Path file = folder.resolve("e");
    byte[] whole = Files.readAllBytes(file);

    assertThat(kept().text("e")).as("another format").isEmpty();
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      Files.write(file, damaged);
      assertThat(kept().extraction("e")).as("byte " + at).isEmpty();
      Files.write(file, Arrays.copyOf(whole, at));
      assertThat(kept().extraction("e")).as("cut at " + at).isEmpty();
    }
    Files.write(file, whole);
    assertThat(kept().extraction("e")).contains(EXTRACTION);
    assertThat(kept().extraction("never kept")).isEmpty();
  }

  @Test
  void keepsNothingWhereNothingIsToBeKept() {
    assertThat(KeptStages.none().keep("t", TEXT)).isFalse();
    assertThat(KeptStages.none().text("t")).isEmpty();
  }

  @Test
  void theOldestMakeRoomAndTheFolderNeverExceedsItsBound() throws Exception {
    long limit = 20_000;
    for (int i = 0; i < 60; i++) {
      // Two processes take turns.
      assertThat(KeptStages.in(folder, limit).keep("t" + i, longText(i))).isTrue();
      assertThat(held()).as("after " + i).isLessThanOrEqualTo(limit);
      Files.setLastModifiedTime(
          folder.resolve("t" + i), FileTime.from(Instant.EPOCH.plusSeconds(1_000 + i)));
    }

    assertThat(kept().text("t0")).isEmpty();
    assertThat(kept().text("t59")).isPresent();
    assertThat(held()).isGreaterThan(limit / 2);
    assertThat(KeptStages.in(folder, 500).keep("too large", longText(1))).isFalse();
  }

  @Test
  void aLowerBoundAndFilesOfOthersAreSeenAfterTidying() throws Exception {
    for (int i = 0; i < 10; i++) {
      kept().keep("t" + i, longText(i));
    }
    Files.write(folder.resolve(".corpora-tmp-00000000-0000-0000-0000-000000000000"), new byte[9]);

    KeptStages smaller = KeptStages.in(folder, 3_000);
    smaller.tidy();
    smaller.keep("new", longText(99));

    assertThat(held()).isLessThanOrEqualTo(3_000);
    assertThat(smaller.text("new")).isPresent();
    assertThat(folder.resolve(".corpora-tmp-00000000-0000-0000-0000-000000000000")).doesNotExist();
  }

  @Test
  void afterTheFolderIsDeletedWorkGoesOn() throws Exception {
    kept().keep("t", TEXT);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);

    assertThat(kept().text("t")).isEmpty();
    assertThat(kept().keep("t", TEXT)).isTrue();
    assertThat(kept().text("t")).contains(TEXT);
  }
}
