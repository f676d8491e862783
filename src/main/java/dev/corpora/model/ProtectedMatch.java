package dev.corpora.model;

/**
 * Why a term was taken for a protected name.
 *
 * @param franchise whose name it is
 * @param list the block list: the name of its file, or {@code builtin}
 * @param entry the entry on the list
 * @param name the spelling on the list that was found: the entry itself, or one of its aliases
 * @param how the rule by which it was looked for: {@code phrase}, {@code word} or {@code exact}
 * @param form the form of the term in which it was found
 */
public record ProtectedMatch(
    String franchise, String list, String entry, String name, String how, String form) {}
