package dev.corpora.bench.speed;

/**
 * What a process costs, with all that it starts.
 *
 * @param wall seconds from start to end
 * @param cpu processor seconds, user and system together
 */
record ProcessCost(double wall, double cpu) {}
