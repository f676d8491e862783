/**
 * What a classification scheme is, and how one is read and checked. How terms are classified by it
 * is no business of this package.
 */
@NullMarked
package dev.corpora.classify.scheme;

import org.jspecify.annotations.NullMarked;
