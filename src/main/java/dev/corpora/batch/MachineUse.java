package dev.corpora.batch;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * What a batch that looked at its machine saw there.
 *
 * @param averageProcessor per cent of the whole machine's processors in use, by whomever, on
 *     average; empty where the system does not tell
 * @param peakProcessor the most between two looks
 * @param throttled how long documents that could have started were held back
 */
public record MachineUse(
    OptionalDouble averageProcessor, OptionalDouble peakProcessor, Duration throttled) {}
