package dev.corpora.ip;

import dev.corpora.ip.NameTrie.Match;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.storage.ContentHash;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Protected names by franchise. Immutable, safe for use by several threads.
 *
 * <p>A name is found as a whole term or as a sequence of whole words within one, without regard to
 * case, accents, hyphens and the shape of apostrophes. Of several names found in a term the longest
 * counts, of equally long ones the one whose franchise stands first in the list.
 */
public final class BlockList {

  private static final String PREFIX = "blocklist:";

  private final List<String> franchises;
  private final NameTrie names;
  private final int size;
  private final String fingerprint;

  private BlockList(Map<String, List<String>> lists) {
    List<String> protecting = new ArrayList<>();
    NameTrie trie = new NameTrie();
    Set<List<String>> seen = new LinkedHashSet<>();
    MessageDigest digest = ContentHash.newDigest();
    lists.forEach(
        (franchise, listed) -> {
          Set<String> added = new TreeSet<>();
          for (String name : listed) {
            List<String> words = FoldedWords.of(name);
            if (seen.add(words)) {
              trie.add(words, protecting.size());
              added.add(String.join(" ", words));
            }
          }
          if (!added.isEmpty()) {
            protecting.add(franchise);
            String line = franchise + "\n" + String.join("\t", added) + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
          }
        });
    this.franchises = List.copyOf(protecting);
    this.names = trie;
    this.size = seen.size();
    this.fingerprint = "blocklist-1:" + HexFormat.of().formatHex(digest.digest());
  }

  /** The list that flags nothing. */
  public static BlockList empty() {
    return new BlockList(Map.of());
  }

  /**
   * Reads a JSON object of franchise to array of names, in UTF-8. An object or an array without
   * content is accepted: it says in so many words that nothing is protected, and {@link #size()}
   * lets the caller show it.
   *
   * @throws BlockListException where the file is missing, unreadable or not of that form
   */
  public static BlockList read(Path file) throws BlockListException {
    return new BlockList(new BlockListReader(file).read());
  }

  /** The different names on the list. */
  public int size() {
    return size;
  }

  /**
   * The flag of a term, {@code blocklist:<franchise>}; empty where none of its forms holds a listed
   * name.
   */
  public Optional<String> flag(Term term) {
    Match best = null;
    for (String form : forms(term)) {
      Match match = names.longest(FoldedWords.of(form));
      if (match != null && match.precedes(best)) {
        best = match;
      }
    }
    return Optional.ofNullable(best).map(match -> PREFIX + franchises.get(match.franchise()));
  }

  private static Set<String> forms(Term term) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(term.canonical());
    forms.add(term.text());
    term.forms().stream().map(SurfaceForm::text).forEach(forms::add);
    forms.addAll(term.variants());
    if (term.abbreviation() != null) {
      forms.add(term.abbreviation());
    }
    return forms;
  }

  /**
   * A text that differs wherever the lists differ in content: in a franchise's names, or in the
   * franchises and their order, which decides ties. White space, the order of the names, and
   * differences that matching disregards leave it as it is.
   */
  public String fingerprint() {
    return fingerprint;
  }
}
