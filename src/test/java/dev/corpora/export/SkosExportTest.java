package dev.corpora.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;

/** By RDF4J's Turtle parser. */
class SkosExportTest extends EntryWriterContract {

  @Override
  ExportFormat format() {
    return ExportFormat.SKOS;
  }

  private static Model model(byte[] file) throws IOException {
    return Rio.parse(new ByteArrayInputStream(file), "", RDFFormat.TURTLE);
  }

  @Override
  List<String> terms(byte[] file) throws IOException {
    Model model = model(file);
    return model.filter(null, SKOS.NOTATION, null).subjects().stream()
        .flatMap(concept -> model.filter(concept, SKOS.PREF_LABEL, null).objects().stream())
        .map(Value::stringValue)
        .toList();
  }

  @Override
  String kept(String text) {
    return withoutHalfPairs(text);
  }

  @Test
  void aConceptHasLabelsDefinitionAndBroaderCategory() throws IOException {
    byte[] file =
        exported(
            new ExportOptions("Kilns", Column.DEFAULTS, false, "https://example.org/terms/"),
            SampleEntries.kiln());
    Model model = model(file);
    IRI kiln = Values.iri("https://example.org/terms/en-kiln");
    IRI artifact = Values.iri("https://example.org/terms/category/artifact");

    assertThat(model.contains(kiln, RDF.TYPE, SKOS.CONCEPT)).isTrue();
    assertThat(model.contains(kiln, SKOS.PREF_LABEL, Values.literal("kiln", "en"))).isTrue();
    assertThat(model.filter(kiln, SKOS.ALT_LABEL, null).objects())
        .containsExactlyInAnyOrder(Values.literal("KLN", "en"), Values.literal("oven", "en"));
    assertThat(model.filter(kiln, SKOS.HIDDEN_LABEL, null).objects())
        .as("no text is two kinds of label")
        .containsExactly(Values.literal("kilns", "en"));
    assertThat(model.contains(kiln, SKOS.BROADER, artifact)).isTrue();
    assertThat(model.contains(artifact, SKOS.PREF_LABEL, Values.literal("artifact"))).isTrue();
    assertThat(model.filter(kiln, SKOS.DEFINITION, null)).hasSize(1);
  }
}
