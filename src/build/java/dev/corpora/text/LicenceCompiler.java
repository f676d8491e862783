package dev.corpora.text;

import java.io.DataOutputStream;
import java.io.IOException;

/** Makes the runs of words that stand in well-known licences. */
public final class LicenceCompiler {

  /** Where its output belongs, below the folder of classes. */
  public static final String RUNS = "dev/corpora/text/" + LicenceWording.COMPILED;

  private LicenceCompiler() {}

  public static void writeRuns(DataOutputStream out) throws IOException {
    LicenceWording.ofTexts().write(out);
  }
}
