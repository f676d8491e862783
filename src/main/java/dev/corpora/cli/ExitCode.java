package dev.corpora.cli;

import dev.corpora.batch.BatchException;
import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.EarlyEnd;
import dev.corpora.vocabulary.ConsolidationException;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the program ends; names and numbers are those of {@code sysexits.h} and of the shells. */
enum ExitCode {
  /** Every document is done: processed, or unchanged and skipped. */
  OK(0, "every document is done (processed, or unchanged and skipped)"),
  /** Unknown option, bad value. */
  USAGE(2, "unknown option or bad value"),
  /** An input path does not exist or is not a folder or document. */
  BAD_INPUT(64, "an input does not exist or is not a folder or document"),
  /** All documents that were tried failed. */
  DATA_ERROR(65, "all documents that were tried failed"),
  /** There is no document in the inputs. */
  NO_INPUT(66, "no documents found"),
  /** A remote classifier is unreachable or refuses the credentials, or a program is missing. */
  UNAVAILABLE(69, "a remote service is unreachable; no Java, or no tesseract for --ocr"),
  /** A fault in Corpora itself. */
  SOFTWARE(70, "a fault in Corpora itself"),
  /** Output cannot be created or written. */
  CANNOT_CREATE(73, "output cannot be created or written, or its disk is too full"),
  /** Some documents are done and some are not, or another run holds the output folder. */
  TEMPORARY_FAILURE(
      75, "some documents failed, are partial or locked; or another run holds the output folder"),
  /** The input cannot be read for lack of permission. */
  NO_PERMISSION(77, "the input cannot be read for lack of permission"),
  /**
   * A configuration file, a scheme, a list that the user brings or the contrast folder is wrong.
   */
  CONFIGURATION(78, "a configuration file, scheme or list, or the contrast folder, is wrong"),
  /** Interrupted by SIGINT; finished work is recorded. */
  INTERRUPTED(130, "interrupted (Ctrl+C); run again to go on"),
  /** Ended by SIGTERM or SIGHUP; finished work is recorded. */
  TERMINATED(143, "terminated (SIGTERM); run again to go on");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The number that the shell sees. */
  int code() {
    return code;
  }

  /** When the program ends so, for a person. */
  String meaning() {
    return meaning;
  }

  /** All codes with their meanings, as help shows them. */
  static Map<String, String> table() {
    Map<String, String> table = new LinkedHashMap<>();
    for (ExitCode exit : values()) {
      table.put(String.valueOf(exit.code), exit.meaning);
    }
    return table;
  }

  /** The code of a run that came to a summary without having been interrupted. */
  static ExitCode of(BatchSummary summary) {
    if (summary.earlyEnd().filter(end -> end.cause() == EarlyEnd.Cause.DISK_SPACE).isPresent()) {
      return CANNOT_CREATE;
    }
    if (summary.failed() > 0 && summary.processed() == 0 && summary.partial() == 0) {
      boolean interrupted = summary.unfinished() > 0 && summary.earlyEnd().isEmpty();
      return interrupted ? TEMPORARY_FAILURE : DATA_ERROR;
    }
    return summary.isComplete() ? OK : TEMPORARY_FAILURE;
  }

  /** The code of a run that could not begin or go on. */
  static ExitCode of(BatchException.Reason reason) {
    return switch (reason) {
      case BAD_INPUT -> BAD_INPUT;
      case INPUT_FORBIDDEN -> NO_PERMISSION;
      case NO_DOCUMENTS -> NO_INPUT;
      case OUTPUT_NOT_WRITABLE -> CANNOT_CREATE;
      case OUTPUT_LOCKED -> TEMPORARY_FAILURE;
      case BAD_CONFIGURATION -> CONFIGURATION;
      case NO_PROCESS -> SOFTWARE;
      case CLASSIFIER_UNAVAILABLE, OCR_UNAVAILABLE -> UNAVAILABLE;
    };
  }

  /** The code of a consolidation that made no master. */
  static ExitCode of(ConsolidationException.Reason reason) {
    return switch (reason) {
      case BAD_INPUT -> BAD_INPUT;
      case NO_VOCABULARIES -> NO_INPUT;
      case ALL_DAMAGED -> DATA_ERROR;
      case NOT_WRITABLE -> CANNOT_CREATE;
    };
  }
}
