package dev.corpora.batch.kept;

import dev.corpora.model.Context;
import dev.corpora.model.NameType;
import dev.corpora.model.Occurrence;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import dev.corpora.model.TermPos;
import dev.corpora.storage.PackedInput;
import dev.corpora.storage.PackedOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How terms are kept. */
final class ExtractionFormat implements StageFormat<Extraction> {

  @Override
  public int version() {
    return 21;
  }

  @Override
  public void write(PackedOutput out, Extraction extraction) throws IOException {
    Extraction.About about = extraction.about();
    SharedParts.writeDescription(out, about.description());
    out.list(about.warnings(), SharedParts::writeWarning);
    out.orNull(about.language(), PackedOutput::text);
    out.number(about.tokenCount());
    out.optional(about.shortfall(), SharedParts::writeProblem);
    out.list(extraction.terms(), ExtractionFormat::writeTerm);
  }

  @Override
  public Extraction read(PackedInput in) throws IOException {
    return new Extraction(
        new Extraction.About(
            SharedParts.readDescription(in),
            in.list(SharedParts::readWarning),
            in.orNull(PackedInput::text),
            in.number(),
            in.optional(SharedParts::readProblem)),
        in.list(ExtractionFormat::readTerm));
  }

  private static void writeTerm(PackedOutput out, Term term) throws IOException {
    out.text(term.canonical());
    out.text(term.text());
    out.constant(term.pos());
    out.constant(term.kind());
    out.orNull(term.nameType(), PackedOutput::constant);
    out.text(term.head());
    out.list(term.forms(), ExtractionFormat::writeForm);
    out.list(term.variants(), PackedOutput::text);
    out.orNull(term.abbreviation(), PackedOutput::text);
    out.number(term.frequency());
    out.decimal(term.score());
    out.list(term.measures().entrySet(), ExtractionFormat::writeMeasure);
    out.list(term.contexts(), ExtractionFormat::writeContext);
    out.list(term.occurrences(), ExtractionFormat::writeOccurrence);
    out.orNull(term.definition(), PackedOutput::text);
  }

  private static Term readTerm(PackedInput in) throws IOException {
    return new Term(
        in.text(),
        in.text(),
        in.constant(TermPos.class),
        in.constant(TermKind.class),
        in.orNull(i -> i.constant(NameType.class)),
        in.text(),
        in.list(ExtractionFormat::readForm),
        in.list(PackedInput::text),
        in.orNull(PackedInput::text),
        in.number(),
        in.decimal(),
        readMeasures(in),
        in.list(ExtractionFormat::readContext),
        in.list(ExtractionFormat::readOccurrence),
        in.orNull(PackedInput::text));
  }

  private static void writeForm(PackedOutput out, SurfaceForm form) throws IOException {
    out.text(form.text());
    out.number(form.count());
  }

  private static SurfaceForm readForm(PackedInput in) throws IOException {
    return new SurfaceForm(in.text(), in.number());
  }

  private static void writeMeasure(PackedOutput out, Map.Entry<String, Double> measure)
      throws IOException {
    out.text(measure.getKey());
    out.decimal(measure.getValue());
  }

  private static SortedMap<String, Double> readMeasures(PackedInput in) throws IOException {
    SortedMap<String, Double> measures = new TreeMap<>();
    for (Map.Entry<String, Double> measure : in.list(i -> Map.entry(i.text(), i.decimal()))) {
      measures.put(measure.getKey(), measure.getValue());
    }
    return measures;
  }

  private static void writeContext(PackedOutput out, Context context) throws IOException {
    out.text(context.text());
    out.number(context.offset());
    SharedParts.writeLocation(out, context.location());
  }

  private static Context readContext(PackedInput in) throws IOException {
    return new Context(in.text(), in.number(), SharedParts.readLocation(in));
  }

  private static void writeOccurrence(PackedOutput out, Occurrence occurrence) throws IOException {
    SharedParts.writeLocation(out, occurrence.location());
    out.number(occurrence.offset());
    out.number(occurrence.count());
  }

  private static Occurrence readOccurrence(PackedInput in) throws IOException {
    return new Occurrence(SharedParts.readLocation(in), in.number(), in.number());
  }
}
