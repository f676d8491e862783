/**
 * Makes one page of HTML of what an output folder holds, to be looked at without a network. It
 * reads no file but its own templates and libraries; what it shows is handed to it.
 */
@NullMarked
package dev.corpora.export.page;

import org.jspecify.annotations.NullMarked;
