/**
 * Files that are whole or not there: temporary file beside the target, sync, rename, sync of the
 * folder. Nothing here knows what a file says.
 */
@NullMarked
package dev.corpora.storage;

import org.jspecify.annotations.NullMarked;
