package dev.corpora.term;

import java.io.DataOutputStream;
import java.io.IOException;

/** Makes the digest over the resources of this package. */
public final class TermDataCompiler {

  /** Where its output belongs, below the folder of classes. */
  public static final String DIGEST = "dev/corpora/term/" + ResourceDigest.COMPILED;

  private TermDataCompiler() {}

  public static void writeDigest(DataOutputStream out) throws IOException {
    out.writeUTF(ResourceDigest.digest());
  }
}
