package dev.corpora.classify.remote;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpora.model.Context;
import dev.corpora.model.Term;
import dev.corpora.model.TermPos;
import dev.corpora.storage.ContentHash;
import java.util.Locale;

/**
 * What leaves the machine of one term.
 *
 * @param key tells the question from all others: term, context, scheme, model and prompt, as 64
 *     hexadecimal digits
 * @param context a sentence in which it stands, or an empty text
 */
record AskedTerm(
    String key,
    String text,
    String lemma,
    TermPos pos,
    String kind,
    String language,
    String context) {

  private static final int LONGEST_TERM = 200;
  private static final int LONGEST_CONTEXT = 400;

  /**
   * The question for a term.
   *
   * @param setting all else that an answer depends on, see {@link Prompt#fingerprint}
   */
  static AskedTerm of(Term term, String language, String setting) {
    String text = PlainText.of(term.text(), LONGEST_TERM);
    String lemma = PlainText.of(term.canonical(), LONGEST_TERM);
    String kind = term.kind().name().toLowerCase(Locale.ROOT);
    String context =
        term.contexts().stream()
            .findFirst()
            .map(Context::text)
            .map(sentence -> PlainText.of(sentence, LONGEST_CONTEXT))
            .orElse("");
    // None of the parts can hold a line feed.
    String key =
        ContentHash.hexOf(
            String.join("\n", setting, text, lemma, term.pos().id(), kind, language, context));
    return new AskedTerm(key, text, lemma, term.pos(), kind, language, context);
  }

  /** The term as the model sees it. */
  ObjectNode json(String id) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put(Answer.ID, id).put("term", text).put("lemma", lemma);
    json.put("part_of_speech", pos.id()).put("kind", kind).put("language", language);
    return json.put("context", context);
  }
}
