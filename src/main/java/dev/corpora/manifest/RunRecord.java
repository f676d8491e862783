package dev.corpora.manifest;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run leaves behind of itself, without its documents.
 *
 * @param id {@code YYYYMMDD_HHMMSS_<8 hex>}
 * @param endedAt null while it goes on, or where it died
 * @param process the run's process, as its lock names it
 * @param exit how it ended; null while it goes on, or where it died
 * @param settingsHash the hash of the settings that vocabularies depend on
 * @param counts documents by what became of them: found, processed, skipped, partial, failed,
 *     unfinished; and the terms of the vocabularies that it wrote
 */
public record RunRecord(
    String id,
    Instant startedAt,
    @Nullable Instant endedAt,
    long process,
    @Nullable RunExit exit,
    String generator,
    RunMachine machine,
    String output,
    String settingsHash,
    RunRequest request,
    SortedMap<String, Long> counts) {

  /** The version of the format, in its first field. */
  public static final String SCHEMA_VERSION = "1.0";

  /** The form of an id. */
  static final String ID_FORM = "[0-9]{8}_[0-9]{6}_[0-9a-f]{8}";

  public RunRecord {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /** One of the counts; zero where it was not counted. */
  public long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  /** How the run stands, given the processes that hold the output folder's locks. */
  public RunState state(List<Holder> holders) {
    if (endedAt == null) {
      return holders.stream().anyMatch(holder -> holder.pid() == process)
          ? RunState.RUNNING
          : RunState.DIED;
    }
    if (count("found") == 0 && exit != null && exit.code() != 0) {
      return RunState.REFUSED;
    }
    return count("unfinished") > 0 ? RunState.INTERRUPTED : RunState.FINISHED;
  }

  /**
   * How a run ended.
   *
   * @param code the process's exit code
   * @param reason why, for a person
   */
  public record RunExit(int code, String reason) {}

  /**
   * Where a run ran; nothing here names a person or a host.
   *
   * @param memory bytes that the machine, or the container, has
   */
  public record RunMachine(
      String system, String architecture, String java, int processors, long memory) {}

  /**
   * What a run was asked for.
   *
   * @param inputs folders and documents, absolute
   * @param goesOnWith the id of the run that this one went on with, or retried; null for a run of
   *     its own
   * @param options those that the command line or a configuration file gave, by their long names
   *     without dashes, with their values; paths are absolute
   * @param settings all that was in force, given or not
   */
  public record RunRequest(
      List<String> inputs,
      @Nullable String goesOnWith,
      SortedMap<String, List<String>> options,
      SortedMap<String, String> settings) {

    public RunRequest {
      inputs = List.copyOf(inputs);
      options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
      settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }
  }
}
