package dev.corpora.batch.kept;

import dev.corpora.model.DocumentDescription;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.DocumentWarning;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Location;
import dev.corpora.model.Problem;
import dev.corpora.storage.PackedInput;
import dev.corpora.storage.PackedOutput;
import java.io.IOException;

/** The parts that more than one kept result has. */
final class SharedParts {

  private SharedParts() {}

  static void writeDescription(PackedOutput out, DocumentDescription description)
      throws IOException {
    out.constant(description.format());
    out.orNull(description.title(), PackedOutput::text);
    out.orNull(description.declaredLanguage(), PackedOutput::text);
    out.orNull(description.pageCount(), PackedOutput::number);
  }

  static DocumentDescription readDescription(PackedInput in) throws IOException {
    return new DocumentDescription(
        in.constant(DocumentFormat.class),
        in.orNull(PackedInput::text),
        in.orNull(PackedInput::text),
        in.orNull(PackedInput::number));
  }

  static void writeWarning(PackedOutput out, DocumentWarning warning) throws IOException {
    out.text(warning.message());
  }

  static DocumentWarning readWarning(PackedInput in) throws IOException {
    return new DocumentWarning(in.text());
  }

  static void writeProblem(PackedOutput out, Problem problem) throws IOException {
    out.constant(problem.kind());
    out.text(problem.message());
  }

  static Problem readProblem(PackedInput in) throws IOException {
    return new Problem(in.constant(FailureKind.class), in.text());
  }

  static void writeLocation(PackedOutput out, Location location) throws IOException {
    out.orNull(location.page(), PackedOutput::number);
    out.orNull(location.chapter(), PackedOutput::text);
  }

  static Location readLocation(PackedInput in) throws IOException {
    return new Location(in.orNull(PackedInput::number), in.orNull(PackedInput::text));
  }
}
