package dev.corpora.testing.killer;

import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the woven classes of {@link KillerJar} in the place of Java's own. Its argument is {@code
 * STEP,FOLDER,LOG}.
 */
public final class KillerAgent {

  /** The folder of the woven classes in the agent's jar. */
  static final String WOVEN = "woven/";

  /** Classes of Java whose woven versions the jar holds. */
  static final List<String> WOVEN_CLASSES =
      List.of(
          "java.nio.file.Files",
          "java.io.FileOutputStream",
          "java.io.RandomAccessFile",
          "sun.nio.ch.FileChannelImpl");

  private KillerAgent() {}

  /** Called by the Java machine before the program's {@code main}. */
  public static void premain(String argument, Instrumentation instrumentation) throws Exception {
    Module base = Object.class.getModule();
    instrumentation.redefineModule(
        base, Set.of(Steps.class.getModule()), Map.of(), Map.of(), Set.of(), Map.of());
    Map<String, byte[]> woven = new HashMap<>();
    List<Class<?>> classes = new ArrayList<>();
    for (String name : WOVEN_CLASSES) {
      String file = name.replace('.', '/');
      try (InputStream in = Steps.class.getResourceAsStream("/" + WOVEN + file + ".bytes")) {
        woven.put(file, in.readAllBytes());
      }
      classes.add(Class.forName(name));
    }
    String[] arguments = argument.split(",", 3);
    instrumentation.addTransformer(new Replacement(woven), true);
    instrumentation.retransformClasses(classes.toArray(Class<?>[]::new));
    Steps.begin(Path.of(arguments[1]), Long.parseLong(arguments[0]), Path.of(arguments[2]));
  }

  record Replacement(Map<String, byte[]> woven) implements ClassFileTransformer {
    @Override
    public byte[] transform(
        ClassLoader loader, String name, Class<?> type, ProtectionDomain domain, byte[] bytes) {
      return woven.get(name);
    }
  }
}
