package dev.corpora.classify.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProxyFromEnvironmentTest {

  private static ProxyFromEnvironment proxy(Map<String, String> variables) {
    return new ProxyFromEnvironment(name -> Optional.ofNullable(variables.get(name)));
  }

  private static String chosen(Map<String, String> variables, String uri) {
    Proxy chosen = proxy(variables).select(URI.create(uri)).get(0);
    return chosen.address() == null ? "direct" : chosen.address().toString();
  }

  @Test
  void theProxyIsTheOneOfTheScheme() {
    Map<String, String> both =
        Map.of("HTTPS_PROXY", "http://secure:3128", "http_proxy", "plain.example:8080");
    assertThat(chosen(both, "https://api.example/v1")).startsWith("secure").endsWith(":3128");
    assertThat(chosen(both, "http://api.example/v1")).startsWith("plain").endsWith(":8080");
    assertThat(chosen(Map.of("HTTP_PROXY", "http://evil:1"), "http://api.example/"))
        .isEqualTo("direct");
  }

  @Test
  void someHostsAreAskedDirectly() {
    Map<String, String> variables =
        Map.of("HTTPS_PROXY", "http://proxy:3128", "NO_PROXY", "localhost, .internal,*.lan");
    assertThat(chosen(variables, "https://localhost:1")).isEqualTo("direct");
    assertThat(chosen(variables, "https://models.internal")).isEqualTo("direct");
    assertThat(chosen(variables, "https://a.lan")).isEqualTo("direct");
    assertThat(chosen(variables, "https://notinternal")).isNotEqualTo("direct");
    assertThat(chosen(Map.of("HTTPS_PROXY", "http://p:1", "no_proxy", "*"), "https://x"))
        .isEqualTo("direct");
  }

  @Test
  void aPasswordGoesToTheProxyAloneAndIntoNoMessage() {
    assertThat(proxy(Map.of("HTTPS_PROXY", "http://me:word@proxy:3128")).authorization())
        .contains("Basic bWU6d29yZA==");
    assertThatThrownBy(() -> proxy(Map.of("HTTPS_PROXY", "socks5://me:word@proxy:1")))
        .hasMessageContaining("HTTPS_PROXY")
        .message()
        .doesNotContain("word");
  }
}
