package dev.corpora.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.Classification;
import dev.corpora.model.Context;
import dev.corpora.model.Occurrence;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.VocabularyEntry;
import dev.corpora.testing.MadeTerm;
import java.util.List;
import org.junit.jupiter.api.Test;

class SameNameTest {

  private static VocabularyEntry entry(String id, MadeTerm term) {
    return new VocabularyEntry(
        id, "d", term.term(), Classification.of("idea", id.length() / 10.0), null);
  }

  @Test
  void entriesOfOneNameBecomeOneAndTheBetterOneSpeaks() {
    VocabularyEntry better =
        entry("d-1", MadeTerm.of("monk").form("Jedi", 5).form("monk", 1).score(4).on(2, 30));
    VocabularyEntry other =
        entry(
            "d-2-longer",
            MadeTerm.of("monk")
                .form("monk", 6)
                .variants("friar")
                .abbreviation("M")
                .on(1, 5)
                .on(2, 40));

    List<VocabularyEntry> joined = SameName.join(List.of(better, other));

    assertThat(joined).hasSize(1);
    VocabularyEntry one = joined.get(0);
    assertThat(one.id()).isEqualTo("d-1");
    assertThat(one.classification()).isEqualTo(better.classification());
    Term term = one.term();
    assertThat(term.score()).isEqualTo(4);
    assertThat(term.frequency()).isEqualTo(12);
    assertThat(term.forms())
        .containsExactly(new SurfaceForm("monk", 7), new SurfaceForm("Jedi", 5));
    assertThat(term.forms().stream().mapToInt(SurfaceForm::count).sum())
        .isEqualTo(term.frequency());
    assertThat(term.variants()).containsExactly("friar");
    assertThat(term.abbreviation()).isEqualTo("M");
    assertThat(term.contexts()).extracting(Context::offset).containsExactly(5, 30, 40);
    assertThat(term.occurrences()).extracting(Occurrence::offset).containsExactly(5, 30);
    assertThat(term.occurrences()).extracting(Occurrence::count).containsExactly(1, 2);
  }

  @Test
  void noMoreContextsThanAnyEntryHas() {
    VocabularyEntry first = entry("d-1", MadeTerm.of("monk").on(1, 10).on(2, 20));
    VocabularyEntry second = entry("d-2", MadeTerm.of("monk").on(1, 5).on(3, 50));

    assertThat(SameName.join(List.of(first, second)).get(0).term().contexts())
        .extracting(Context::offset)
        .containsExactly(5, 10, 20);
  }

  @Test
  void othersStayAndAllAreSortedByScoreThenName() {
    VocabularyEntry low = entry("d-1", MadeTerm.of("abbey").score(1));
    VocabularyEntry high = entry("d-2", MadeTerm.of("monk").score(3));
    VocabularyEntry same = entry("d-3", MadeTerm.of("bell").score(1));

    assertThat(SameName.join(List.of(same, low, high))).containsExactly(high, low, same);
  }
}
