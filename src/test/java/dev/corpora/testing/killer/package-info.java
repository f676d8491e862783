/** An agent that kills the program at a chosen step of what it does to a folder's files. */
package dev.corpora.testing.killer;
