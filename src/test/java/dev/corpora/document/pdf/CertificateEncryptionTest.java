package dev.corpora.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;
import dev.corpora.testing.PdfFixture;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.PublicKeyProtectionPolicy;
import org.apache.pdfbox.pdmodel.encryption.PublicKeyRecipient;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document that is encrypted to the holder of a certificate, not by a password. */
class CertificateEncryptionTest {

  @TempDir Path folder;

  @Test
  void isToldFromAPasswordAndSaysWhatToDo() throws Exception {
    Path file = PdfFixture.pdf().page("valves").writeTo(folder.resolve("plain.pdf"));

    Problem problem = Parsing.problem(encryptedToSomebody(file));

    assertThat(problem.kind()).isEqualTo(FailureKind.ENCRYPTED);
    assertThat(problem.message()).contains("certificate").doesNotContain("password");
  }

  private Path encryptedToSomebody(Path plain) throws Exception {
    PublicKeyRecipient recipient = new PublicKeyRecipient();
    recipient.setX509(certificate());
    recipient.setPermission(new AccessPermission());
    PublicKeyProtectionPolicy policy = new PublicKeyProtectionPolicy();
    policy.addRecipient(recipient);
    policy.setEncryptionKeyLength(128);
    Path target = folder.resolve("encrypted.pdf");
    try (PDDocument document = Loader.loadPDF(plain.toFile())) {
      document.protect(policy);
      document.save(target.toFile());
    }
    return target;
  }

  @SuppressWarnings("JavaUtilDate") // the certificate builder takes nothing else
  private static X509Certificate certificate() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair keys = generator.generateKeyPair();
    X500Name name = new X500Name("CN=Somebody else");
    Instant now = Instant.now();
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.ONE,
                    Date.from(now.minus(Duration.ofDays(1))),
                    Date.from(now.plus(Duration.ofDays(1))),
                    name,
                    keys.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
  }
}
