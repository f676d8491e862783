package dev.corpora.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The heading under which help lists the options of a mixin. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface HelpSection {

  /** Where options stand whose class says nothing. */
  String DEFAULT = "Options";

  /** A few words without a colon. */
  String value();
}
