package io.dflint.lint.cli;

import io.dflint.lint.input.Inputs.Input;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Processes many files in parallel, and reports the results in the order of the files. */
final class ParallelLint<O> {
    /** The minimum number of files for which starting threads saves time. */
    private static final int WORTHWHILE = 16;
    /** The number of files in progress per thread, which limits the memory. */
    private static final int WINDOW = 16;

    private final int threads;
    private final Function<Input, O> lint;
    private final Teller<O> tell;

    /** Receives the results in order, in the calling thread. */
    @FunctionalInterface
    interface Teller<O> {
        void tell(O outcome) throws IOException;
    }

    /**
     * Creates a run.
     *
     * @param threads the number of files processed at a time; 0 for one per processor
     */
    ParallelLint(int threads, Function<Input, O> lint, Teller<O> tell) {
        this.threads = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
        this.lint = lint;
        this.tell = tell;
    }

    static boolean worthwhile(int files) {
        return files >= WORTHWHILE && Runtime.getRuntime().availableProcessors() > 1;
    }

    void run(List<Input> files) throws IOException {
        Iterator<Input> waiting = files.iterator();
        ArrayDeque<Future<O>> window = new ArrayDeque<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            try {
                while (waiting.hasNext() || !window.isEmpty()) {
                    while (waiting.hasNext() && window.size() < threads * WINDOW) {
                        Input input = waiting.next();
                        window.add(workers.submit(() -> lint.apply(input)));
                    }
                    tell.tell(window.remove().get());
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            } finally {
                workers.shutdownNow();
            }
        }
    }
}
