package dev.corpora.model;

import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself.
 *
 * @param title null where it names none
 * @param declaredLanguage a BCP 47 tag as the document gives it, unchecked; null where it gives
 *     none
 * @param pageCount the pages that were really read; null for a document without pages
 */
public record DocumentDescription(
    DocumentFormat format,
    @Nullable String title,
    @Nullable String declaredLanguage,
    @Nullable Integer pageCount) {}
