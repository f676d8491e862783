package dev.corpora.classify;

import java.io.DataOutputStream;
import java.io.IOException;

/** Makes the hash of the rule files. */
public final class RuleHashCompiler {

  /** Where its output belongs, below the folder of classes. */
  public static final String HASH = "dev/corpora/classify/" + RuleFiles.COMPILED;

  private RuleHashCompiler() {}

  public static void writeHash(DataOutputStream out) throws IOException {
    out.writeUTF(RuleFiles.calculatedHash());
  }
}
