package dev.corpora.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.corpora.report.PlainJson;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Settings for a program: one JSON object. */
final class SettingsJson {

  /** The version of the format, in its first field. */
  static final String SCHEMA_VERSION = "1.0";

  private SettingsJson() {}

  /** The object with a line break at its end. */
  static String of(List<Setting> settings, Optional<ConfigFile> file, Optional<String> profile) {
    return PlainJson.of(json -> write(json, settings, file, profile));
  }

  private static void write(
      JsonGenerator json,
      List<Setting> settings,
      Optional<ConfigFile> file,
      Optional<String> profile)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("schema_version", SCHEMA_VERSION);
    json.writeStringField("file", file.map(f -> f.path().toString()).orElse(null));
    json.writeStringField("profile", profile.orElse(null));
    json.writeArrayFieldStart("options");
    for (Setting setting : settings) {
      setting(json, setting);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void setting(JsonGenerator json, Setting setting) throws IOException {
    json.writeStartObject();
    json.writeStringField("option", setting.name());
    json.writeFieldName("value");
    value(json, setting);
    if (setting.origin() instanceof Setting.Origin.Configured configured) {
      json.writeStringField("source", "file");
      json.writeNumberField("line", configured.entry().line());
      json.writeStringField("profile", configured.entry().profile().orElse(null));
    } else if (setting.origin() instanceof Setting.Origin.Named) {
      json.writeStringField("source", "command_line");
    } else {
      json.writeStringField("source", "default");
      if (setting.values().isEmpty()) {
        json.writeStringField("fallback", setting.fallback());
      }
    }
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, Setting setting) throws IOException {
    if (setting.repeatable()) {
      json.writeStartArray();
      for (String value : setting.values()) {
        json.writeString(value);
      }
      json.writeEndArray();
    } else if (setting.values().isEmpty()) {
      json.writeNull();
    } else if (setting.flag()) {
      json.writeBoolean(Boolean.parseBoolean(setting.values().get(0)));
    } else {
      json.writeString(setting.values().get(0));
    }
  }
}
