package dev.corpora.cli;

/** A configuration file cannot be used; the message names it and what is wrong. */
final class ConfigException extends Exception {

  private static final long serialVersionUID = 1L;

  ConfigException(String message) {
    super(message);
  }
}
