package dev.corpora.report;

import java.net.URI;
import java.time.Duration;

/**
 * Where the end of a run is posted, and when.
 *
 * @param target an address of HTTP or HTTPS; taken for a secret, since whoever knows the address of
 *     a webhook can post to it
 * @param format of the body
 * @param onlyFailures whether a run that ended well is left out
 * @param firstWait how long to wait before the second try; doubled before the third, unless the
 *     receiver asks for more
 */
public record NoticeOptions(
    URI target, NoticeFormat format, boolean onlyFailures, Duration firstWait) {

  /** How long a wait before the second try is unless said otherwise. */
  public static final Duration DEFAULT_FIRST_WAIT = Duration.ofSeconds(2);

  public NoticeOptions {
    String scheme = String.valueOf(target.getScheme());
    boolean web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
    if (!web || target.getHost() == null) {
      throw new IllegalArgumentException(
          "not an address such as https://example.org/hook, of HTTP or HTTPS and with a host");
    }
  }

  /** The target as it may be shown: path and query of a webhook are as good as a password. */
  String shownTarget() {
    return target.getScheme() + "://" + target.getHost();
  }
}
