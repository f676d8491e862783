package dev.corpora.classify.remote;

import dev.corpora.classify.RemoteClassifier;
import dev.corpora.classify.TermClassifier;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.Classification;
import dev.corpora.model.ClassifiedTerms;
import dev.corpora.model.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Classifies terms by a language model: those that are not known from earlier are asked in groups,
 * and only those without a valid answer again, in smaller groups. What is left then keeps the local
 * classification, with the tag {@link #LOCAL}. Safe for use by several threads, each of which has
 * its own retries and circuit breaker.
 */
public final class LanguageModelClassifier implements RemoteClassifier {

  /** The tag of a term that the model did not answer. */
  public static final String LOCAL = "classified-locally";

  private final RemoteService service;
  private final TermClassifier local;
  private final ThreadLocal<Asker> askers;

  /**
   * A classifier.
   *
   * @param local stands in for terms without an answer; not asked where there are none
   */
  public LanguageModelClassifier(RemoteService service, TermClassifier local) {
    this.service = service;
    this.local = local;
    this.askers = ThreadLocal.withInitial(service::newAsker);
  }

  @Override
  public String name() {
    return service.options().provider().id() + "/" + service.options().model();
  }

  @Override
  public String scheme() {
    return service.prompt().scheme().name();
  }

  @Override
  public String fingerprint() {
    return service.fingerprint();
  }

  @Override
  public ClassifiedTerms classify(
      List<Term> terms, String language, Optional<ClassifiedTerms> earlier, Checkpoint checkpoint) {
    return inquire(terms, language, earlier, checkpoint).classified();
  }

  @Override
  public int termsToAsk(List<Term> terms, String language, Optional<ClassifiedTerms> earlier) {
    Set<String> unknown = new HashSet<>();
    for (int i = 0; i < terms.size(); i++) {
      if (isOpen(i, earlier)) {
        AskedTerm asked = AskedTerm.of(terms.get(i), language, service.fingerprint());
        if (service.kept().find(asked, service.prompt().scheme()).isEmpty()) {
          unknown.add(asked.key());
        }
      }
    }
    return unknown.size();
  }

  /** The same with what it took. */
  RemoteResult inquire(
      List<Term> terms, String language, Optional<ClassifiedTerms> earlier, Checkpoint checkpoint) {
    List<AskedTerm> asked = new ArrayList<>(terms.size());
    Map<String, AskedTerm> open = new LinkedHashMap<>();
    for (int i = 0; i < terms.size(); i++) {
      AskedTerm question = AskedTerm.of(terms.get(i), language, service.fingerprint());
      asked.add(question);
      if (isOpen(i, earlier)) {
        open.put(question.key(), question);
      }
    }
    Inquiry inquiry =
        new Inquiry(
            open, service.prompt().scheme(), service.kept(), service.options().fallbackLocal());
    inquiry.run(askers.get(), service.options().groupSize(), checkpoint);
    List<Classification> given = new ArrayList<>(terms.size());
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      Answer answer = inquiry.answers().get(asked.get(i).key());
      if (answer != null) {
        given.add(answer.classification());
      } else if (!isOpen(i, earlier)) {
        given.add(earlier.orElseThrow().classifications().get(i));
      } else {
        left.add(i);
        given.add(Classification.unclassified());
      }
    }
    if (!left.isEmpty()) {
      List<Classification> standIns = local.classify(terms, language, checkpoint);
      left.forEach(i -> given.set(i, marked(standIns.get(i))));
    }
    ClassifiedTerms classified =
        new ClassifiedTerms(
            given, left, left.isEmpty() ? "" : inquiry.reason(), service.use(inquiry.usage()));
    return new RemoteResult(classified, inquiry.known(), inquiry.usage());
  }

  private static boolean isOpen(int term, Optional<ClassifiedTerms> earlier) {
    return earlier.isEmpty() || earlier.get().left().contains(term);
  }

  private static Classification marked(Classification local) {
    List<String> tags = new ArrayList<>(local.tags());
    tags.add(LOCAL);
    return new Classification(
        local.category(), tags, local.attributes(), local.definition(), local.confidence());
  }
}
