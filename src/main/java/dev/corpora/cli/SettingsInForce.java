package dev.corpora.cli;

import dev.corpora.batch.BatchConfig;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that a run does as it does, given or not, as names and texts: whatever a {@link BatchConfig}
 * holds, so that no setting is forgotten here. Secrets are no settings.
 */
final class SettingsInForce {

  private SettingsInForce() {}

  /**
   * By the names of the components, parted by dots, without what stands elsewhere in the record.
   */
  static SortedMap<String, String> of(BatchConfig config) {
    SortedMap<String, String> settings = new TreeMap<>();
    add(settings, "", config);
    settings.remove("inputs");
    settings.keySet().removeIf(name -> name.startsWith("continuation."));
    return settings;
  }

  private static void add(SortedMap<String, String> settings, String prefix, Record record) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      String name = prefix + component.getName().replaceAll("([A-Z])", "_$1");
      Object value = valueOf(record, component);
      if (value instanceof Optional<?> optional && optional.orElse(null) instanceof Record) {
        value = optional.get();
      }
      if (value instanceof Record inner) {
        add(settings, name + ".", inner);
      } else {
        settings.put(name.toLowerCase(Locale.ROOT), text(value));
      }
    }
  }

  private static Object valueOf(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(SettingsInForce::text).orElse("");
    }
    if (value instanceof OptionalInt number) {
      return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }
    if (value instanceof OptionalDouble number) {
      return number.isPresent() ? String.valueOf(number.getAsDouble()) : "";
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(SettingsInForce::text).collect(Collectors.joining(", "));
    }
    return String.valueOf(value);
  }
}
