package dev.corpora.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version as the jar's manifest tells it. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = Corpora.class.getPackage().getImplementationVersion();
    return new String[] {"corpora " + Objects.requireNonNullElse(version, "(unpackaged)")};
  }
}
