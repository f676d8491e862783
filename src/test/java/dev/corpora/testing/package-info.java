/** Documents that tests build for themselves. */
package dev.corpora.testing;
