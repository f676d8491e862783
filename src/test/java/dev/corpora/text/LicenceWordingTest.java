package dev.corpora.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LicenceWordingTest {

  @Test
  void theRunsThatTheBuildMadeAreThoseOfTheTexts() throws IOException {
    assertThat(LicenceWording.class.getResource(LicenceWording.COMPILED)).isNotNull();
    assertThat(bytes(LicenceWording.shipped())).isEqualTo(bytes(LicenceWording.ofTexts()));
  }

  private static byte[] bytes(LicenceWording wording) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    wording.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
