package io.dflint.builder.execute;

import io.dflint.builder.daemon.Engine;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Engines at which something happens that the builder does not expect. */
final class MeddlingEngine {
    private MeddlingEngine() {}

    /** What happens. */
    interface Event {
        void happen() throws IOException;
    }

    /**
     * An engine at which something happens each time before a method is called.
     *
     * @param part of the engine, such as its images
     */
    static Engine before(Engine engine, Object part, String method, Event event) {
        return wrapped(
                Engine.class,
                engine,
                (name, value) -> value.getClass() == part.getClass()
                        ? wrapped(part.getClass().getInterfaces()[0], value, (inner, result) -> result, inner -> {
                            if (inner.equals(method)) {
                                event.happen();
                            }
                        })
                        : value,
                name -> {});
    }

    private interface Result {
        Object of(String method, Object value);
    }

    private interface Call {
        void begins(String method) throws IOException;
    }

    private static <T> T wrapped(Class<T> type, Object target, Result result, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    call.begins(method.getName());
                    try {
                        Object value = method.invoke(target, arguments);
                        return value == null ? null : result.of(method.getName(), value);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
