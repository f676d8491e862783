package dev.corpora.bench.training;

import java.util.List;

/**
 * A manual as read: its running text and the headwords of its own index or glossary.
 *
 * @param blocks the running text in reading order
 * @param headwords entries of index and glossary as written, raw
 */
record Manual(List<TrainingBlock> blocks, List<Headword> headwords) {}
