package dev.corpora.spark;

import java.io.Serializable;

/**
 * A vocabulary that is to be merged.
 *
 * @param path from the folder
 * @param number its place among all
 */
record VocabularyPlace(String path, int number) implements Serializable {}
