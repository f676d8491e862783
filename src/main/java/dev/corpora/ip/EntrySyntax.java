package dev.corpora.ip;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The entries of one franchise of a block list: names, and objects that say more of them. */
final class EntrySyntax {

  private static final String FRANCHISE_FIELDS =
      "terms, aliases, note, match, exceptions and languages";
  private static final String ENTRY_FIELDS = "term, aliases, note, match, exceptions and languages";

  private final BlockListSyntax json;
  private final String of;
  private final String franchise;

  EntrySyntax(BlockListSyntax json, String franchise) {
    this.json = json;
    this.franchise = franchise;
    this.of = " of franchise \"" + franchise + "\"";
  }

  /**
   * What is listed under a franchise.
   *
   * @param defaults what holds for entries that say nothing else
   */
  record Franchise(List<ListedEntry> entries, ListedEntry defaults) {}

  /** What an object says, while it is read. */
  private static final class Said {
    @Nullable String term;
    @Nullable List<ListedEntry> terms;
    List<String> aliases = List.of();
    Optional<MatchRule> rule = Optional.empty();
    List<String> exceptions = List.of();
    Optional<Set<String>> languages = Optional.empty();

    ListedEntry entry(String name) {
      return new ListedEntry(name, aliases, rule, exceptions, languages);
    }
  }

  /** Reads a franchise's value: an array of entries, or an object that holds one. */
  Franchise franchise() throws IOException, BlockListException {
    JsonToken token = json.next();
    if (token == JsonToken.START_OBJECT) {
      Said said = object(FRANCHISE_FIELDS, true);
      if (said.terms == null) {
        throw json.wrong("the field \"terms\"" + of + " is expected");
      }
      List<ListedEntry> entries = new ArrayList<>();
      if (!said.aliases.isEmpty()) {
        // A franchise that goes by other names is one itself.
        entries.add(said.entry(franchise));
      }
      entries.addAll(said.terms);
      return new Franchise(entries, said.entry(franchise));
    }
    return new Franchise(entries(token), new Said().entry(franchise));
  }

  private List<ListedEntry> entries(@Nullable JsonToken start)
      throws IOException, BlockListException {
    json.expect(start, JsonToken.START_ARRAY, "the array of names" + of);
    List<ListedEntry> entries = new ArrayList<>();
    for (JsonToken token = json.next(); token != JsonToken.END_ARRAY; token = json.next()) {
      entries.add(entry(token));
    }
    return entries;
  }

  private ListedEntry entry(@Nullable JsonToken token) throws IOException, BlockListException {
    if (token != JsonToken.START_OBJECT) {
      return new Said().entry(json.name(token, of));
    }
    Said said = object(ENTRY_FIELDS, false);
    if (said.term == null) {
      throw json.wrong("the field \"term\" of an entry" + of + " is expected");
    }
    return said.entry(said.term);
  }

  private Said object(String fields, boolean whole) throws IOException, BlockListException {
    Said said = new Said();
    Set<String> seen = new HashSet<>();
    while (json.next() != JsonToken.END_OBJECT) {
      String field = json.field();
      if (!seen.add(field)) {
        throw json.wrong("the field \"" + field + "\"" + of + " is there twice");
      }
      if (!read(field, said, whole)) {
        throw json.wrong("there is no field \"" + field + "\"" + of + "; there are " + fields);
      }
    }
    return said;
  }

  /** Returns false where there is no such field. */
  private boolean read(String field, Said said, boolean whole)
      throws IOException, BlockListException {
    if (field.equals(whole ? "terms" : "term")) {
      if (whole) {
        said.terms = entries(json.next());
      } else {
        said.term = json.name(json.next(), of);
      }
      return true;
    }
    switch (field) {
      case "aliases" -> said.aliases = json.names("aliases", of);
      case "exceptions" -> said.exceptions = json.names("exceptions", of);
      case "note" -> json.text(json.next(), "a note in quotation marks" + of);
      case "match" -> said.rule = Optional.of(rule());
      case "languages" -> said.languages = Optional.of(languages());
      default -> {
        return false;
      }
    }
    return true;
  }

  private MatchRule rule() throws IOException, BlockListException {
    String what = "\"exact\", \"word\" or \"phrase\" for \"match\"" + of;
    String id = json.text(json.next(), what);
    for (MatchRule rule : MatchRule.values()) {
      if (rule.id().equals(id)) {
        return rule;
      }
    }
    throw json.wrong(what + " is expected, found \"" + id.strip() + "\"");
  }

  private Set<String> languages() throws IOException, BlockListException {
    Set<String> languages = new TreeSet<>();
    for (String code : json.names("languages", of)) {
      if (!code.matches("[A-Za-z]{2,3}")) {
        throw json.wrong(
            "a code of two letters such as en" + of + " is expected, found \"" + code + "\"");
      }
      languages.add(code.toLowerCase(Locale.ROOT));
    }
    return languages;
  }
}
