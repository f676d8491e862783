package dev.corpora.report;

import dev.corpora.manifest.Cleanup.Amount;
import dev.corpora.manifest.Cleanup.Removable;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What a clean-up removed, for a person. */
public final class CleanupText {

  private CleanupText() {}

  /**
   * A line for each kind, and one above them.
   *
   * @param rehearsed whether nothing was removed yet
   */
  public static String of(Map<Removable, Amount> amounts, Path folder, boolean rehearsed) {
    StringBuilder out = new StringBuilder();
    out.append(rehearsed ? "Would be removed from " : "Removed from ")
        .append(Printable.of(folder.toString()))
        .append(":\n");
    amounts.forEach(
        (kind, amount) ->
            out.append(
                String.format(
                    Locale.ROOT,
                    "  %-28s %8s %10.1f MB\n",
                    kind.told(),
                    String.format(Locale.ROOT, "%,d", amount.files()),
                    amount.bytes() / 1e6)));
    return out.toString();
  }
}
