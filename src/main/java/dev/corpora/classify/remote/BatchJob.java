package dev.corpora.classify.remote;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A batch that a provider works on.
 *
 * @param id the provider's
 * @param requests for each request in it, by its id, the terms' keys by their ids
 */
record BatchJob(String id, Map<String, Map<String, String>> requests) {

  BatchJob {
    requests = new LinkedHashMap<>(requests);
  }

  boolean asksFor(Set<String> keys) {
    return requests.values().stream()
        .anyMatch(terms -> terms.values().stream().anyMatch(keys::contains));
  }
}
