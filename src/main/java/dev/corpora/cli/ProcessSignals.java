package dev.corpora.cli;

import dev.corpora.report.Terminal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The signals of this process, by {@code sun.misc.Signal}. A shutdown hook would not do: it cannot
 * see a second signal. The class is reached by reflection, since a direct use draws a compiler
 * warning that cannot be turned off; its module, {@code jdk.unsupported}, exports it to everybody.
 * A signal that the process was started to ignore, as by {@code nohup}, stays ignored.
 */
final class ProcessSignals implements Signals {

  private static final Map<String, ExitCode> CODES =
      Map.of("INT", ExitCode.INTERRUPTED, "TERM", ExitCode.TERMINATED, "HUP", ExitCode.TERMINATED);

  @Override
  public void onEnd(Consumer<ExitCode> handler) {
    CODES.forEach((name, code) -> handle(name, () -> handler.accept(code)));
  }

  @Override
  public void onResize(Consumer<Terminal.Size> handler) {
    handle("WINCH", () -> TerminalSize.now().ifPresent(handler));
  }

  private static void handle(String name, Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object proxy =
          Proxy.newProxyInstance(
              ProcessSignals.class.getClassLoader(),
              new Class<?>[] {handler},
              (self, method, arguments) -> answer(self, method, arguments, action));
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
    } catch (InvocationTargetException e) {
      // The system has no such signal, or the Java machine keeps it for itself: its default stays.
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this Java has no sun.misc.Signal", e);
    }
  }

  private static @Nullable Object answer(
      Object self, Method method, Object[] arguments, Runnable action) {
    return switch (method.getName()) {
      case "equals" -> self == arguments[0];
      case "hashCode" -> System.identityHashCode(self);
      case "toString" -> "handler of a signal";
      default -> {
        action.run();
        yield null;
      }
    };
  }
}
