package dev.corpora.classify.remote;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;

/** How one kind of provider is asked. Implementations are immutable. */
interface Protocol {

  /** The headers of every request, with the key, which may be empty for servers that want none. */
  Map<String, String> headers(String key);

  /** Where single requests go, after the base URL. */
  String path();

  /** The body of a request for the terms of a group. */
  ObjectNode body(Prompt prompt, TermGroup group);

  /**
   * Reads the body of a successful response.
   *
   * @throws IOException where it is not what the protocol says
   */
  Completion read(String body) throws IOException;

  /** The batch service of this kind of provider. */
  BatchService batches();
}
