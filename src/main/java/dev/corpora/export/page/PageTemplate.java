package dev.corpora.export.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * The page without its content: its frame, style and scripts, and the libraries that it uses, all
 * of them text that goes into the page. The page's policy names each of them by its hash, so that a
 * browser runs nothing else and asks no network for anything.
 */
final class PageTemplate {

  private static final String D3 = "/META-INF/resources/webjars/d3/7.9.0/";
  private static final String VIRTUAL =
      "/META-INF/resources/webjars/tanstack__virtual-core/3.13.12/";

  private static final List<String> SCRIPTS =
      List.of("content.js", "words.js", "run.js", "terms.js", "detail.js", "charts.js", "page.js");

  private final String style = own("page.css");
  private final List<String> scripts = List.of(resource(D3 + "dist/d3.min.js"), virtual(), own());

  /** All of the page, for {@code String.replace} to put the content in. */
  String html() {
    StringBuilder elements = new StringBuilder();
    scripts.forEach(script -> elements.append("<script>").append(script).append("</script>\n"));
    return own("page.html")
        .replace("{policy}", policy())
        .replace("{licences}", licences())
        .replace("{style}", style)
        .replace("{scripts}", elements);
  }

  private String policy() {
    StringBuilder hashes = new StringBuilder();
    scripts.forEach(script -> hashes.append(' ').append(hash(script)));
    return "default-src 'none'; base-uri 'none'; form-action 'none'; script-src"
        + hashes
        + "; style-src "
        + hash(style);
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Written for a loader of modules, of which two lines are enough here. */
  private static String virtual() {
    return "const virtualCore = (() => {\nconst process = {env: {NODE_ENV: \"production\"}};\n"
        + "const utils = {};\n((exports) => {"
        + resource(VIRTUAL + "dist/cjs/utils.cjs")
        + "})(utils);\nconst all = {};\n((exports, require) => {"
        + resource(VIRTUAL + "dist/cjs/index.cjs")
        + "})(all, () => utils);\nreturn all;\n})();\n";
  }

  /** In one element, in a scope of their own. */
  private static String own() {
    StringBuilder all = new StringBuilder("\"use strict\";\n(() => {\n");
    SCRIPTS.forEach(script -> all.append(own(script)));
    return all.append("})();\n").toString();
  }

  private static String licences() {
    return escaped("D3 7.9.0\n\n" + resource(D3 + "LICENSE"))
        + "\n\n"
        + escaped("TanStack Virtual 3.13.12\n\n" + resource(VIRTUAL + "LICENSE"));
  }

  private static String escaped(String text) {
    return text.strip().replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String own(String name) {
    return resource("/dev/corpora/export/page/" + name);
  }

  /** With the line ends that a browser hashes. */
  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(PageTemplate.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
