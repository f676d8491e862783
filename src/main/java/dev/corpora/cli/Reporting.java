package dev.corpora.cli;

import dev.corpora.report.LogOptions;
import dev.corpora.report.Progress.Detail;
import dev.corpora.report.ProgressOptions;
import java.util.Optional;

/**
 * What is told of a run.
 *
 * @param detail how much, on standard error
 * @param progress in what form, there
 * @param json whether the summary is for a program
 * @param timings whether the summary says where the time went
 * @param log what is logged besides; empty for nothing
 */
record Reporting(
    Detail detail,
    ProgressOptions progress,
    boolean json,
    boolean timings,
    Optional<LogOptions> log) {}
