package dev.corpora;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Compares JSON with a schema that ships, by an implementation that is not ours. */
public final class SchemaValidation {

  private final Schema schema;

  private SchemaValidation(Schema schema) {
    this.schema = schema;
  }

  /** A schema of the resources, {@code vocab} or {@code manifest}. */
  public static SchemaValidation of(String name) throws IOException {
    try (InputStream in =
        SchemaValidation.class.getResourceAsStream("/schema/" + name + ".schema.json")) {
      return new SchemaValidation(
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(in, InputFormat.JSON));
    }
  }

  /** What is wrong with a text, a line each; nothing where it follows the schema. */
  public List<String> faults(String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }
}
