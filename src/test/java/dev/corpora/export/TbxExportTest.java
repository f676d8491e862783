package dev.corpora.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import java.io.ByteArrayInputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.lib.terminology.ConceptEntry;
import net.sf.okapi.lib.terminology.LangEntry;
import net.sf.okapi.lib.terminology.tbx.TBXReader;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * Validated by Jing and read by Okapi, which knows the elements by the names of the first edition
 * alone: they are changed for it.
 */
class TbxExportTest extends EntryWriterContract {

  @Override
  ExportFormat format() {
    return ExportFormat.TBX;
  }

  @Override
  List<String> terms(byte[] file) throws Exception {
    assertThat(faults(file)).isEmpty();
    List<String> terms = new ArrayList<>();
    TBXReader reader = new TBXReader();
    reader.open(new ByteArrayInputStream(asFirstEdition(utf8(file))));
    while (reader.hasNext()) {
      ConceptEntry concept = reader.next();
      LangEntry language = concept.getEntries(LocaleId.ENGLISH);
      terms.add(
          (language == null ? concept.getEntries(LocaleId.fromString("und")) : language)
              .getTerm(0)
              .getText());
    }
    reader.close();
    return terms;
  }

  private static byte[] asFirstEdition(String text) {
    return text.replaceAll("(</?)tbx\\b", "$1martif")
        .replaceAll("(</?)conceptEntry\\b", "$1termEntry")
        .replaceAll("(</?)langSec\\b", "$1langSet")
        .replaceAll("(</?)termSec\\b", "$1tig")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> faults(byte[] file) throws Exception {
    List<String> faults = new ArrayList<>();
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(
        ValidateProperty.ERROR_HANDLER,
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {
            faults.add(e.toString());
          }

          @Override
          public void error(SAXParseException e) {
            faults.add(e.toString());
          }

          @Override
          public void fatalError(SAXParseException e) {
            faults.add(e.toString());
          }
        });
    ValidationDriver driver = new ValidationDriver(properties.toPropertyMap());
    URL schema = Objects.requireNonNull(TbxExportTest.class.getResource("tbx-basic-dca.rng"));
    assertThat(driver.loadSchema(new InputSource(schema.toString()))).isTrue();
    driver.validate(new InputSource(new ByteArrayInputStream(file)));
    return faults;
  }

  @Override
  String kept(String text) {
    return XmlText.of(text).replace("\r\n", "\n");
  }

  @Test
  void aConceptHasAllItsTerms() throws Exception {
    assertThat(text(SampleEntries.kiln()).replaceAll("\n *", ""))
        .contains(
            "<conceptEntry id=\"c-en-kiln\">"
                + "<descrip type=\"subjectField\">artifact</descrip>"
                + "<langSec xml:lang=\"en\">"
                + "<descrip type=\"definition\">An oven that fires clay.</descrip>"
                + "<termSec><term>kiln</term><termNote type=\"partOfSpeech\">noun</termNote>"
                + "<termNote type=\"termType\">fullForm</termNote>"
                + "<descripGrp><descrip type=\"context\">The kiln cools, and kiln walls crack."
                + "</descrip><admin type=\"source\">kiln.pdf 2</admin></descripGrp></termSec>"
                + "<termSec><term>KLN</term><termNote type=\"partOfSpeech\">noun</termNote>"
                + "<termNote type=\"termType\">abbreviation</termNote></termSec>"
                + "<termSec><term>oven</term><termNote type=\"partOfSpeech\">noun</termNote>"
                + "<termNote type=\"termType\">variant</termNote></termSec>"
                + "</langSec></conceptEntry>");
  }

  @Test
  void schemaSeesFaults() throws Exception {
    String whole = text(SampleEntries.kiln());
    for (String[] fault :
        List.of(
            new String[] {">fullForm<", ">whole<"},
            new String[] {"partOfSpeech", "pos"},
            new String[] {">noun<", ">properNoun<"},
            new String[] {"<term>kiln</term>", ""},
            new String[] {"c-en-kiln", "1 2"})) {
      assertThat(faults(whole.replace(fault[0], fault[1]).getBytes(StandardCharsets.UTF_8)))
          .as(fault[0])
          .isNotEmpty();
    }
  }
}
