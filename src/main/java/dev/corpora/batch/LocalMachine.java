package dev.corpora.batch;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The machine that this process runs on. In a container with limits of its own, Java reports load
 * and memory of the container.
 */
final class LocalMachine implements Machine {

  private static final Path MEMORY = Path.of("/proc/meminfo");
  private static final Path OWN_GROUP = Path.of("/proc/self/cgroup");
  private static final Path GROUPS = Path.of("/sys/fs/cgroup");

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  @Override
  public OptionalDouble processorLoad() {
    double load = system.getCpuLoad();
    return load >= 0 ? OptionalDouble.of(load) : OptionalDouble.empty();
  }

  /**
   * Java counts files that the system keeps in memory, and gives up when programs need it, as used:
   * on a machine that has read a lot, next to nothing seems free. Linux says what is available.
   */
  @Override
  public OptionalLong availableMemory() {
    OptionalLong all = kilobytes(MEMORY, "MemTotal:");
    OptionalLong available = kilobytes(MEMORY, "MemAvailable:");
    if (all.isEmpty() || available.isEmpty()) {
      return OptionalLong.of(system.getFreeMemorySize());
    }
    boolean limited = system.getTotalMemorySize() < all.getAsLong();
    return limited
        ? OptionalLong.of(
            Math.min(available.getAsLong(), system.getFreeMemorySize() + reclaimableOfGroup()))
        : available;
  }

  /** What the container's limit counts of files that the system can let go at once. */
  private static long reclaimableOfGroup() {
    try (Stream<String> lines = Files.lines(OWN_GROUP)) {
      return lines
          .filter(line -> line.startsWith("0::/"))
          .mapToLong(line -> inactiveFiles(GROUPS.resolve(line.substring(4))))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  private static long inactiveFiles(Path group) {
    return number(group.resolve("memory.stat"), "inactive_file").orElse(0);
  }

  private static OptionalLong kilobytes(Path file, String name) {
    OptionalLong number = number(file, name);
    return number.isPresent() ? OptionalLong.of(number.getAsLong() * 1024) : number;
  }

  /** The number after a name at the start of a line; empty where there is none. */
  private static OptionalLong number(Path file, String name) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(line -> line.split("\\s+"))
          .filter(words -> words.length > 1 && words[0].equals(name))
          .mapToLong(words -> Long.parseLong(words[1]))
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  @Override
  public OptionalLong usableSpace(Path folder) {
    try {
      long bytes = Files.getFileStore(folder).getUsableSpace();
      // Some file systems do not know.
      return bytes > 0 || Files.getFileStore(folder).getTotalSpace() > 0
          ? OptionalLong.of(bytes)
          : OptionalLong.empty();
    } catch (IOException e) {
      // A folder that is gone is told of where something is written to it.
      return OptionalLong.empty();
    }
  }
}
