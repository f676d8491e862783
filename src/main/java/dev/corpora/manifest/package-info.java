/**
 * The durable record of what was done with which document, its recovery and the lock of a run. It
 * stores decisions; {@code batch} makes them.
 */
@NullMarked
package dev.corpora.manifest;

import org.jspecify.annotations.NullMarked;
