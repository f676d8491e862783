package dev.corpora.batch;

import java.util.ArrayList;
import java.util.List;

/**
 * The one table of what results depend on: each setting, and each piece of data that the program or
 * the user brings, with the first stage that it affects. A change has that stage and those after it
 * done again; what the stages before found still holds. Immutable.
 */
final class StageSettings {

  private final List<Setting> settings;

  private StageSettings(List<Setting> settings) {
    this.settings = List.copyOf(settings);
  }

  /**
   * Something that results depend on.
   *
   * @param stage the first stage that it affects
   * @param name the option's, or what the data are
   * @param value a text that differs wherever results can
   */
  record Setting(Stage stage, String name, String value) {}

  static StageSettings of(List<Setting> settings) {
    return new StageSettings(settings);
  }

  /** These settings, with another one or another value for one of them. */
  StageSettings with(Setting other) {
    List<Setting> all = new ArrayList<>(settings);
    all.removeIf(setting -> setting.name().equals(other.name()));
    all.add(other);
    return new StageSettings(all);
  }

  List<Setting> settings() {
    return settings;
  }

  /** The hash of all settings, as vocabularies and the manifest carry it. */
  String all() {
    return upTo(Stage.WRITE);
  }

  /** The hash of what the results of a stage depend on: its settings and those of stages before. */
  String upTo(Stage stage) {
    List<String> parts = new ArrayList<>();
    for (Setting setting : settings) {
      if (setting.stage().compareTo(stage) <= 0) {
        parts.add(setting.stage().id());
        parts.add(setting.name());
        parts.add(setting.value());
      }
    }
    return Fingerprint.of(parts);
  }
}
