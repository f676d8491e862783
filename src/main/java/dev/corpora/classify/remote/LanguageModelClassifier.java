package dev.corpora.classify.remote;

import dev.corpora.model.Checkpoint;
import dev.corpora.model.Classification;
import dev.corpora.model.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Classifies documents' terms by a language model: those that are not known from earlier are asked
 * in groups, and only those without a valid answer again, in smaller groups. One a worker.
 */
public final class LanguageModelClassifier {

  private final Prompt prompt;
  private final String setting;
  private final int groupSize;
  private final boolean fallbackLocal;
  private final KeptAnswers kept;
  private final Asker asker;

  LanguageModelClassifier(Prompt prompt, RemoteOptions options, KeptAnswers kept, Asker asker) {
    this.prompt = prompt;
    this.setting = prompt.fingerprint(options.provider(), options.model());
    this.groupSize = options.groupSize();
    this.fallbackLocal = options.fallbackLocal();
    this.kept = kept;
    this.asker = asker;
  }

  /**
   * Classifies the terms of one document.
   *
   * @param language the ISO 639-1 code of the document's language
   * @param local what the local classifier says of them, in their order
   * @throws ProviderUnavailableException where the provider cannot be used at all; what it answered
   *     before is kept
   * @throws dev.corpora.model.AttemptAbandonedException where the checkpoint ends the attempt
   */
  public RemoteResult classify(
      List<Term> terms, String language, List<Classification> local, Checkpoint checkpoint) {
    List<AskedTerm> asked = new ArrayList<>(terms.size());
    Map<String, AskedTerm> byKey = new LinkedHashMap<>();
    for (Term term : terms) {
      AskedTerm question = AskedTerm.of(term, language, setting);
      asked.add(question);
      byKey.put(question.key(), question);
    }
    Inquiry inquiry = new Inquiry(byKey, prompt.scheme(), kept, fallbackLocal);
    inquiry.run(asker, groupSize, checkpoint);
    List<Classification> classifications = new ArrayList<>(terms.size());
    int leftOver = 0;
    for (int i = 0; i < terms.size(); i++) {
      Answer answer = inquiry.answers().get(asked.get(i).key());
      leftOver += answer == null ? 1 : 0;
      classifications.add(answer == null ? marked(local.get(i)) : answer.classification());
    }
    return new RemoteResult(
        classifications, leftOver, inquiry.reason(leftOver), inquiry.known(), inquiry.usage());
  }

  private static Classification marked(Classification local) {
    List<String> tags = new ArrayList<>(local.tags());
    tags.add(RemoteResult.LOCAL);
    return new Classification(
        local.category(), tags, local.attributes(), local.definition(), local.confidence());
  }
}
