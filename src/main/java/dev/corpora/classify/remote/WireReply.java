package dev.corpora.classify.remote;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What came of one HTTP request. */
sealed interface WireReply {

  /**
   * A whole response.
   *
   * @param headers by their names in lower case; the last of several of a name
   */
  record Response(int status, Map<String, String> headers, String body) implements WireReply {
    public Response {
      Map<String, String> lower = new TreeMap<>();
      headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
      headers = lower;
    }

    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }

    /** The values of headers whose names begin so, in the names' order. */
    List<Map.Entry<String, String>> headersFrom(String beginning) {
      return headers.entrySet().stream().filter(h -> h.getKey().startsWith(beginning)).toList();
    }
  }

  /**
   * No whole response came: no connection, one that broke, or none in time.
   *
   * @param sent whether the provider may have the request, and may charge for it
   * @param message for people
   */
  record Broken(boolean sent, String message) implements WireReply {}
}
