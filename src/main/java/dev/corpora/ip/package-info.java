/** Block lists of protected names and the flags they put on terms. It flags; it never removes. */
@NullMarked
package dev.corpora.ip;

import org.jspecify.annotations.NullMarked;
