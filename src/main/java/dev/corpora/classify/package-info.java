/**
 * Gives a term its category, definition and confidence, from WordNet or from its form. It changes
 * neither which terms there are nor their order.
 */
@NullMarked
package dev.corpora.classify;

import org.jspecify.annotations.NullMarked;
