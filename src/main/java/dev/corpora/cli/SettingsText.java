package dev.corpora.cli;

import dev.corpora.report.Printable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Settings for a person: a table of options, values and where these come from. */
final class SettingsText {

  private SettingsText() {}

  /** The table, every line with a line break. */
  static String of(List<Setting> settings, Optional<ConfigFile> file, Optional<String> profile) {
    StringBuilder text = new StringBuilder();
    text.append("configuration file: ")
        .append(file.map(f -> Printable.of(f.path().toString())).orElse("none"))
        .append(profile.map(name -> ", profile " + Printable.of(name)).orElse(""))
        .append('\n');
    int names = settings.stream().mapToInt(s -> s.name().length()).max().orElse(0);
    int values = settings.stream().mapToInt(s -> value(s).length()).max().orElse(0);
    for (Setting setting : settings) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %-" + names + "s  %-" + values + "s  %s\n",
              setting.name(),
              value(setting),
              origin(setting.origin(), file)));
    }
    return text.toString();
  }

  private static String value(Setting setting) {
    return setting.values().isEmpty()
        ? "(" + setting.fallback() + ")"
        : Printable.of(String.join(", ", setting.values()));
  }

  private static String origin(Setting.Origin origin, Optional<ConfigFile> file) {
    if (origin instanceof Setting.Origin.Named) {
      return "command line";
    }
    if (origin instanceof Setting.Origin.Configured configured) {
      ConfigEntry entry = configured.entry();
      return Printable.of(file.orElseThrow().path() + ":" + entry.line())
          + entry.profile().map(name -> " (profile " + Printable.of(name) + ")").orElse("");
    }
    return "default";
  }
}
