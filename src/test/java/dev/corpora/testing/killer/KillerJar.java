package dev.corpora.testing.killer;

import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * Makes the agent's jar: the classes of this Java that change files, with a call of {@link
 * Steps#before} woven into the methods that do it. To be run by the very same Java.
 */
public final class KillerJar {

  private static final List<Class<?>> AGENT_CLASSES =
      List.of(KillerAgent.class, KillerAgent.Replacement.class, Steps.class);

  private KillerJar() {}

  /** Writes the jar. */
  public static void write(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", KillerAgent.class.getName());
    attributes.putValue("Boot-Class-Path", jar.getFileName().toString());
    attributes.putValue("Can-Retransform-Classes", "true");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (Class<?> type : AGENT_CLASSES) {
        copy(type.getName(), out);
      }
      for (String name : KillerAgent.WOVEN_CLASSES) {
        put(KillerAgent.WOVEN + name.replace('.', '/') + ".bytes", woven(name), out);
      }
    }
  }

  private static void copy(String className, JarOutputStream out) throws IOException {
    String file = className.replace('.', '/') + ".class";
    try (InputStream in = KillerJar.class.getResourceAsStream("/" + file)) {
      put(file, in.readAllBytes(), out);
    }
  }

  private static void put(String name, byte[] content, JarOutputStream out) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content);
    out.closeEntry();
  }

  private static byte[] woven(String name) throws IOException {
    Class<?> type;
    try {
      type = Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
    DynamicType.Builder<?> builder =
        new ByteBuddy().redefine(type, ClassFileLocator.ForClassLoader.of(type.getClassLoader()));
    builder =
        switch (type.getSimpleName()) {
          case "Files" ->
              builder
                  .visit(Advice.to(FirstArgument.class).on(called("createDirectory", "delete")))
                  .visit(Advice.to(FirstArgument.class).on(called("deleteIfExists")))
                  .visit(Advice.to(SecondArgument.class).on(called("move")))
                  .visit(Advice.to(Opening.class).on(called("newByteChannel").and(takesOptions())));
          case "RandomAccessFile" ->
              builder.visit(
                  Advice.to(OwnPath.class).on(called("write").and(takesArgument(0, byte[].class))));
          case "FileOutputStream" ->
              builder.visit(Advice.to(OwnPath.class).on(called("write").and(takesArguments(3))));
          default ->
              builder.visit(Advice.to(OwnPath.class).on(called("write", "truncate", "force")));
        };
    try (DynamicType.Unloaded<?> made = builder.make()) {
      return made.getBytes();
    }
  }

  private static ElementMatcher.Junction<MethodDescription> called(String... names) {
    ElementMatcher.Junction<MethodDescription> any = named(names[0]);
    for (String name : names) {
      any = any.or(named(name));
    }
    return isPublic().and(any);
  }

  private static ElementMatcher.Junction<MethodDescription> takesOptions() {
    return takesArgument(1, Set.class);
  }

  /** For methods whose first argument is the path. */
  static final class FirstArgument {
    private FirstArgument() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Origin("#m") String method, @Advice.Argument(0) Object path) {
      Steps.before(method, path);
    }
  }

  /** For methods whose second argument is the path. */
  static final class SecondArgument {
    private SecondArgument() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Origin("#m") String method, @Advice.Argument(1) Object path) {
      Steps.before(method, path);
    }
  }

  /** For the method that opens a file, perhaps to write it. */
  static final class Opening {
    private Opening() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(0) Object path, @Advice.Argument(1) Set<?> options) {
      if (options.toString().contains("WRITE") || options.toString().contains("APPEND")) {
        Steps.before("open", path);
      }
    }
  }

  /** For methods of an object that knows its path. */
  static final class OwnPath {
    private OwnPath() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Origin("#m") String method, @Advice.FieldValue("path") Object path) {
      Steps.before(method, path);
    }
  }
}
