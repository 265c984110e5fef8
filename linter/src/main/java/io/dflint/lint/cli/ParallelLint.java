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

/** Lints many files on all processors, and tells the outcomes in the order of the files. */
final class ParallelLint {
    /** For fewer files, starting threads takes longer than it saves. */
    private static final int WORTHWHILE = 16;
    /** How many files are on their way at once, a processor; bounds the memory. */
    private static final int WINDOW = 16;

    private final Function<Input, LintRun.Outcome> lint;
    private final Teller tell;

    /** Takes the outcomes, in order, in the calling thread. */
    @FunctionalInterface
    interface Teller {
        void tell(LintRun.Outcome outcome) throws IOException;
    }

    ParallelLint(Function<Input, LintRun.Outcome> lint, Teller tell) {
        this.lint = lint;
        this.tell = tell;
    }

    static boolean worthwhile(int files) {
        return files >= WORTHWHILE && Runtime.getRuntime().availableProcessors() > 1;
    }

    void run(List<Input> files) throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        Iterator<Input> waiting = files.iterator();
        ArrayDeque<Future<LintRun.Outcome>> window = new ArrayDeque<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(processors)) {
            try {
                while (waiting.hasNext() || !window.isEmpty()) {
                    while (waiting.hasNext() && window.size() < processors * WINDOW) {
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
