package dev.corpora.classify.remote;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The proxy that the environment names, as curl reads it: {@code https_proxy}, {@code HTTPS_PROXY},
 * {@code http_proxy} (in small letters alone), {@code all_proxy}, {@code ALL_PROXY}, and what
 * {@code no_proxy} or {@code NO_PROXY} leaves out. Immutable.
 */
public final class ProxyFromEnvironment extends ProxySelector {

  private final Optional<URI> https;
  private final Optional<URI> http;
  private final List<String> direct;

  /**
   * Reads variables.
   *
   * @param variable gives a variable's value
   * @throws IllegalArgumentException where one holds no address of a proxy; the message names it
   *     without its value, which may hold a password
   */
  public ProxyFromEnvironment(Function<String, Optional<String>> variable) {
    this.https = first(variable, "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");
    this.http = first(variable, "http_proxy", "all_proxy", "ALL_PROXY");
    String without = variable.apply("no_proxy").or(() -> variable.apply("NO_PROXY")).orElse("");
    this.direct =
        List.of(without.toLowerCase(Locale.ROOT).split("[,\\s]+")).stream()
            .filter(name -> !name.isEmpty())
            .map(name -> name.startsWith("*.") ? name.substring(1) : name)
            .toList();
  }

  private static Optional<URI> first(Function<String, Optional<String>> variable, String... names) {
    for (String name : names) {
      Optional<String> value = variable.apply(name).filter(text -> !text.isBlank());
      if (value.isPresent()) {
        return Optional.of(address(name, value.get().strip()));
      }
    }
    return Optional.empty();
  }

  private static URI address(String name, String value) {
    try {
      URI uri = URI.create(value.contains("://") ? value : "http://" + value);
      if (uri.getHost() != null && "http".equalsIgnoreCase(uri.getScheme())) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Its message would quote the value.
    }
    throw new IllegalArgumentException(
        name + " holds no address of an HTTP proxy, as in http://proxy.example:3128");
  }

  @Override
  public List<Proxy> select(URI uri) {
    Optional<URI> proxy = "https".equalsIgnoreCase(uri.getScheme()) ? https : http;
    if (proxy.isEmpty() || isDirect(String.valueOf(uri.getHost()))) {
      return List.of(Proxy.NO_PROXY);
    }
    int port = proxy.get().getPort() < 0 ? 80 : proxy.get().getPort();
    InetSocketAddress address = InetSocketAddress.createUnresolved(proxy.get().getHost(), port);
    return List.of(new Proxy(Proxy.Type.HTTP, address));
  }

  private boolean isDirect(String name) {
    String host = name.toLowerCase(Locale.ROOT);
    for (String entry : direct) {
      String domain = entry.startsWith(".") ? entry.substring(1) : entry;
      if (entry.equals("*") || host.equals(domain) || host.endsWith("." + domain)) {
        return true;
      }
    }
    return false;
  }

  /** The value of {@code Proxy-Authorization}, where an address holds a name and password. */
  Optional<String> authorization() {
    return https
        .or(() -> http)
        .map(URI::getUserInfo)
        .map(
            user ->
                "Basic "
                    + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    // The failure reaches whoever sent the request.
  }
}
