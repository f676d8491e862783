package dev.corpora.batch.kept;

import dev.corpora.model.Classification;
import dev.corpora.model.ClassifiedTerms;
import dev.corpora.storage.PackedInput;
import dev.corpora.storage.PackedOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How classifications are kept. */
final class ClassifiedFormat implements StageFormat<ClassifiedTerms> {

  private static final int TEXT = 0;
  private static final int DECIMAL = 1;
  private static final int WHOLE_NUMBER = 2;
  private static final int TRUTH = 3;
  private static final int LIST = 4;

  @Override
  public int version() {
    return 31;
  }

  @Override
  public void write(PackedOutput out, ClassifiedTerms classified) throws IOException {
    out.list(classified.classifications(), ClassifiedFormat::writeOne);
    out.list(classified.left(), PackedOutput::number);
    out.text(classified.reason());
  }

  @Override
  public ClassifiedTerms read(PackedInput in) throws IOException {
    return new ClassifiedTerms(
        in.list(ClassifiedFormat::readOne), in.list(PackedInput::number), in.text());
  }

  private static void writeOne(PackedOutput out, Classification classification) throws IOException {
    out.text(classification.category());
    out.list(classification.tags(), PackedOutput::text);
    out.list(
        classification.attributes().entrySet(),
        (to, attribute) -> {
          to.text(attribute.getKey());
          writeValue(to, attribute.getValue());
        });
    out.orNull(classification.definition(), PackedOutput::text);
    out.decimal(classification.confidence());
  }

  private static Classification readOne(PackedInput in) throws IOException {
    return new Classification(
        in.text(),
        in.list(PackedInput::text),
        readAttributes(in),
        in.orNull(PackedInput::text),
        in.decimal());
  }

  private static SortedMap<String, Object> readAttributes(PackedInput in) throws IOException {
    SortedMap<String, Object> attributes = new TreeMap<>();
    for (Map.Entry<String, Object> attribute : in.list(i -> Map.entry(i.text(), readValue(i)))) {
      attributes.put(attribute.getKey(), attribute.getValue());
    }
    return attributes;
  }

  private static void writeValue(PackedOutput out, Object value) throws IOException {
    if (value instanceof String text) {
      out.number(TEXT);
      out.text(text);
    } else if (value instanceof Double decimal) {
      out.number(DECIMAL);
      out.decimal(decimal);
    } else if (value instanceof Integer number) {
      out.number(WHOLE_NUMBER);
      out.number(number);
    } else if (value instanceof Boolean truth) {
      out.number(TRUTH);
      out.number(truth ? 1 : 0);
    } else if (value instanceof List<?> list) {
      out.number(LIST);
      out.list(list, ClassifiedFormat::writeValue);
    } else {
      throw new IOException("no way to keep a " + value.getClass().getName());
    }
  }

  private static Object readValue(PackedInput in) throws IOException {
    int type = in.number();
    return switch (type) {
      case TEXT -> in.text();
      case DECIMAL -> in.decimal();
      case WHOLE_NUMBER -> in.number();
      case TRUTH -> in.number() == 1;
      case LIST -> in.<Object>list(ClassifiedFormat::readValue);
      default -> throw new IOException("there is no type " + type);
    };
  }
}
