/**
 * Programs that measure how good and how fast the product is. They are run by hand, are no tests,
 * and nothing of the product knows of them.
 */
@NullMarked
package dev.corpora.bench;

import org.jspecify.annotations.NullMarked;
