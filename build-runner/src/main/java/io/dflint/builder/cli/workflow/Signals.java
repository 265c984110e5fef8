package io.dflint.builder.cli.workflow;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Forwards signals. Java only has an interface for signals in {@code sun.misc}, which is called by reflection: if it is
 * missing, signals keep their default effect.
 */
final class Signals implements AutoCloseable {
    private static final List<String> PASSED = List.of("INT", "TERM", "HUP", "QUIT", "USR2");

    private final Map<String, Object> before = new LinkedHashMap<>();

    private Signals() {}

    /**
     * Starts to forward signals, until the result is closed.
     *
     * @param pass whether to forward signals other than that for window changes
     * @param receiver receives names such as {@code SIGINT}
     * @param resized runs when the size of the window has changed
     */
    static Signals pass(boolean pass, Consumer<String> receiver, Runnable resized) {
        Signals signals = new Signals();
        if (pass) {
            for (String name : PASSED) {
                signals.handle(name, () -> receiver.accept("SIG" + name));
            }
        }
        signals.handle("WINCH", resized);
        return signals;
    }

    private void handle(String name, Runnable action) {
        try {
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            InvocationHandler invocation = (proxy, method, arguments) -> {
                switch (method.getName()) {
                    case "handle" -> action.run();
                    case "hashCode" -> {
                        return System.identityHashCode(proxy);
                    }
                    case "equals" -> {
                        return false; // no one compares handlers
                    }
                    default -> {
                        return "signal handler";
                    }
                }
                return null;
            };
            Object handler =
                    Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handlerType}, invocation);
            Object old = install(name, handlerType, handler);
            if (old != null) {
                before.put(name, old);
            }
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // The signal or the class does not exist.
        }
    }

    private static @Nullable Object install(String name, Class<?> handlerType, Object handler)
            throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.Signal");
        Object signal = type.getConstructor(String.class).newInstance(name);
        return type.getMethod("handle", type, handlerType).invoke(null, signal, handler);
    }

    @Override
    public void close() {
        before.forEach((name, handler) -> {
            try {
                install(name, Class.forName("sun.misc.SignalHandler"), handler);
            } catch (ReflectiveOperationException e) {
                // It existed when the handler was installed.
            }
        });
    }
}
