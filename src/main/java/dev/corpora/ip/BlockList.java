package dev.corpora.ip;

import dev.corpora.ip.NameTrie.Match;
import dev.corpora.model.FoldedWords;
import dev.corpora.model.ProtectedMatch;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import dev.corpora.storage.ContentHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Protected names of all lists that were asked for. Immutable, safe for use by several threads.
 *
 * <p>A name is found as a whole term or as a sequence of whole words within one, without regard to
 * number, case, accents, hyphens and the shape of apostrophes. Of several names found in a term the
 * longest counts, of equally long ones the one that is listed first. A name of common words alone
 * counts only where the term is a name or mostly written in capitals; a single common word besides
 * only where it is all of the term, as longer names are full of such words.
 */
public final class BlockList {

  /** What a flag begins with; the franchise follows. */
  public static final String PREFIX = "blocklist:";

  private final NameTrie names = new NameTrie();
  private final CommonWords common;
  private final int size;
  private final String fingerprint;

  private BlockList(List<ListedName> listed, CommonWords common) {
    this.common = common;
    Set<List<String>> different = new HashSet<>();
    MessageDigest digest = ContentHash.newDigest();
    for (ListedName name : listed) {
      names.add(name);
      different.add(name.words());
      digest.update((described(name) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    this.size = different.size();
    this.fingerprint =
        listed.isEmpty() ? "" : "blocklist-2:" + HexFormat.of().formatHex(digest.digest());
  }

  private static String described(ListedName name) {
    return String.join(
        "\t",
        name.franchise(),
        name.list(),
        name.entry(),
        name.name(),
        name.rule().id(),
        name.exceptions().toString(),
        name.languages().stream().sorted().toList().toString());
  }

  /** The list that flags nothing. */
  public static BlockList empty() {
    return new BlockList(List.of(), CommonWords.NONE);
  }

  /**
   * Reads lists. One without content is accepted: it says in so many words that nothing is
   * protected, and {@link #size()} lets the caller show it.
   *
   * @throws BlockListException where one is missing, unreadable or not of the form of the schema
   */
  public static BlockList read(List<BlockListSource> sources, CommonWords common)
      throws BlockListException {
    List<ListedName> listed = new ArrayList<>();
    for (BlockListSource source : sources) {
      listed.addAll(new BlockListReader(source).read(listed.size()));
    }
    return new BlockList(listed, common);
  }

  /** The different names on the lists. */
  public int size() {
    return size;
  }

  /**
   * Why a term is a protected name; empty where none of its forms holds a listed one.
   *
   * @param language the ISO 639-1 code of the document's language
   */
  public Optional<ProtectedMatch> find(Term term, String language) {
    Match best = null;
    String bestForm = "";
    for (String form : forms(term)) {
      List<String> words = FoldedWords.of(form);
      for (Match match : names.matches(words)) {
        if (precedes(match, best) && counts(match, form, words, term, language)) {
          best = match;
          bestForm = form;
        }
      }
    }
    return best == null ? Optional.empty() : Optional.of(explained(best.name(), bestForm));
  }

  private static boolean precedes(Match match, @Nullable Match other) {
    return other == null
        || match.words() > other.words()
        || (match.words() == other.words() && match.name().order() < other.name().order());
  }

  private static ProtectedMatch explained(ListedName name, String form) {
    return new ProtectedMatch(
        name.franchise(), name.list(), name.entry(), name.name(), name.rule().id(), form);
  }

  private boolean counts(Match match, String form, List<String> words, Term term, String language) {
    ListedName name = match.name();
    if (!name.isFor(language) || name.isExceptedIn(words, match.start(), match.end())) {
      return false;
    }
    boolean isWhole = match.words() == words.size();
    return switch (name.rule()) {
      case EXACT -> form.equals(name.name());
      case WORD -> isWhole && isMeant(match, isWhole, term, language);
      case PHRASE -> isMeant(match, isWhole, term, language);
    };
  }

  /** Whether common words are used as the name that they also are. */
  private boolean isMeant(Match match, boolean isWhole, Term term, String language) {
    List<String> words = match.name().words();
    for (String word : words) {
      if (!common.includes(word, language)) {
        return true;
      }
    }
    return (isWhole || words.size() > 1)
        && (term.kind() == TermKind.NAME || Capitals.prevail(term, words, language));
  }

  private static Set<String> forms(Term term) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(term.text());
    term.forms().stream().map(SurfaceForm::text).forEach(forms::add);
    forms.add(term.canonical());
    forms.addAll(term.variants());
    if (term.abbreviation() != null) {
      forms.add(term.abbreviation());
    }
    return forms;
  }

  /** A text that differs wherever the lists differ in content or order; empty for no names. */
  public String fingerprint() {
    return fingerprint;
  }
}
