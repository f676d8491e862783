/** Corpora: from a folder of documents to their vocabularies. Code lives in the rooms below. */
@NullMarked
package dev.corpora;

import org.jspecify.annotations.NullMarked;
