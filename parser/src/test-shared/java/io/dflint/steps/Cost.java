package io.dflint.steps;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;

/**
 * What a piece of work takes.
 *
 * @param steps as {@link Steps} counts them
 * @param bytes of memory that it asks for, whether it keeps them or not
 */
public record Cost(long steps, long bytes) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Work on a text. An implementation needs a constructor without parameters. */
    public interface Work extends Consumer<String> {}

    /** What a kind of work takes for a text. */
    public static Cost of(Work work, String text) {
        work.accept(text.substring(0, Math.min(200, text.length()))); // loads the classes
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long steps = Steps.taken();
        work.accept(text);
        return new Cost(Steps.taken() - steps, THREADS.getCurrentThreadAllocatedBytes() - bytes);
    }

    /** An instance of a kind of work whose steps count. */
    public static Work counted(Class<? extends Work> type) {
        try {
            Object work = new CountingLoader(Cost.class.getClassLoader())
                    .loadClass(type.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            @SuppressWarnings("unchecked") // Cost.Work of the other loader is a Consumer too
            Consumer<String> consumer = (Consumer<String>) work;
            return consumer::accept;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }
}
