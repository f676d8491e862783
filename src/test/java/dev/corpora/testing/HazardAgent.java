package dev.corpora.testing;

import static net.bytebuddy.matcher.ElementMatchers.named;

import dev.corpora.document.DiscoveredDocument;
import dev.corpora.model.ParsedDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/**
 * A Java agent that makes the cleaning stage of the real program meet the {@link Hazard} of a
 * document's title, and its PDF parser that of a document's name. The program itself knows nothing
 * of it.
 */
public final class HazardAgent {

  private HazardAgent() {}

  /** Started by the Java machine. */
  public static void premain(String arguments, Instrumentation instrumentation) {
    new AgentBuilder.Default()
        .type(named("dev.corpora.text.StandardCleaner"))
        .transform(
            (builder, type, loader, module, domain) ->
                builder.visit(Advice.to(AtCleaning.class).on(named("clean"))))
        .type(named("dev.corpora.document.pdf.PdfDocumentParser"))
        .transform(
            (builder, type, loader, module, domain) ->
                builder.visit(Advice.to(AtParsing.class).on(named("parse"))))
        .installOn(instrumentation);
  }

  /** Copied into the stage. */
  static final class AtCleaning {
    private AtCleaning() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(0) ParsedDocument document) {
      Hazard.meet(document.description().title());
    }
  }

  /** Copied into the parser, where no title is known yet. */
  static final class AtParsing {
    private AtParsing() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(0) DiscoveredDocument document) {
      Hazard.meetInParser(document.relativePath());
    }
  }

  /**
   * Writes the agent as a jar.
   *
   * @return the option for Java that starts it
   */
  public static String optionFor(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", HazardAgent.class.getName());
    manifest
        .getMainAttributes()
        .put(Attributes.Name.CLASS_PATH, placeOf(AgentBuilder.class).toUri().toString());
    Path classes = placeOf(HazardAgent.class);
    String folder = HazardAgent.class.getPackageName().replace('.', '/');
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        var own = Files.newDirectoryStream(classes.resolve(folder), "Hazard*.class")) {
      for (Path each : own) {
        out.putNextEntry(new JarEntry(folder + "/" + each.getFileName()));
        Files.copy(each, out);
        out.closeEntry();
      }
    }
    return "-javaagent:" + jar;
  }

  private static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
