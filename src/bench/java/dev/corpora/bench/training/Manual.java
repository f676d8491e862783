package dev.corpora.bench.training;

import java.util.List;

/**
 * A manual as its reader found it.
 *
 * @param blocks the running text in reading order, without navigation, indexes and the headwords of
 *     glossaries
 * @param headwords the entries of its index or glossary as written; the parts of an entry with a
 *     sub-entry are parted by a comma
 */
record Manual(List<TrainingBlock> blocks, List<String> headwords) {}
