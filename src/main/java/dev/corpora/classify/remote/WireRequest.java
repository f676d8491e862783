package dev.corpora.classify.remote;

import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request to a provider, without what says who asks.
 *
 * @param method GET or POST
 * @param path follows the base URL; or a whole URL, as far as the base URL's server answers it
 * @param headers besides the usual ones
 * @param body empty for GET
 */
record WireRequest(String method, String path, Map<String, String> headers, Optional<Body> body) {

  /** A body and what it is. */
  record Body(String type, String content) {}

  WireRequest {
    headers = Map.copyOf(headers);
  }

  static WireRequest get(String path) {
    return new WireRequest("GET", path, Map.of(), Optional.empty());
  }

  static WireRequest postJson(String path, String json) {
    return new WireRequest("POST", path, Map.of(), Optional.of(new Body("application/json", json)));
  }
}
