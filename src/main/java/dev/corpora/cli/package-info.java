/**
 * The command line: options turned into immutable options records, exit codes, wiring. The only
 * room with standard streams and the end of the process.
 */
@NullMarked
package dev.corpora.cli;

import org.jspecify.annotations.NullMarked;
