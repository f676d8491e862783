/** Listeners of a batch: progress, error log and summary. They look on and never steer. */
@NullMarked
package dev.corpora.report;

import org.jspecify.annotations.NullMarked;
