package dev.corpora.build;

import dev.corpora.classify.RuleHashCompiler;
import dev.corpora.classify.WordNetCompiler;
import dev.corpora.term.TermDataCompiler;
import dev.corpora.text.LicenceCompiler;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Makes, of the data that are kept for people to read, those that a run reads at once. */
public final class DataCompiler {

  private static final Map<String, Compiler> COMPILERS =
      Map.of(
          WordNetCompiler.TABLE, WordNetCompiler::writeTable,
          RuleHashCompiler.HASH, RuleHashCompiler::writeHash,
          TermDataCompiler.DIGEST, TermDataCompiler::writeDigest,
          LicenceCompiler.RUNS, LicenceCompiler::writeRuns);

  private DataCompiler() {}

  private interface Compiler {
    void write(DataOutputStream out) throws IOException;
  }

  /** Writes all of them into the folder of classes that is named. */
  public static void main(String[] args) throws IOException {
    for (Map.Entry<String, Compiler> compiler : COMPILERS.entrySet()) {
      ByteArrayOutputStream data = new ByteArrayOutputStream();
      compiler.getValue().write(new DataOutputStream(data));
      Path file = Path.of(args[0]).resolve(compiler.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, data.toByteArray());
    }
  }
}
