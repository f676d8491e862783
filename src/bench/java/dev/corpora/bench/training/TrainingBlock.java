package dev.corpora.bench.training;

import dev.corpora.model.BlockKind;
import java.util.List;

/**
 * One block of a training document.
 *
 * @param kind what the block is to its reader
 * @param chapter the heading that it stands under, empty where there is none
 * @param text its text, white space collapsed, never empty
 * @param code the passages of the text that the manual marks as code
 */
record TrainingBlock(BlockKind kind, String chapter, String text, List<String> code) {}
