package io.dflint.builder.execute;

import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.result.Snapshots;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Does pieces of work as soon as what each of them needs is done, so many at a time. No thread waits for another, so a chain
 * may have any length.
 *
 * @param <T> what names a piece of work
 */
final class StepScheduler<T> {
    private final ExecutorService threads;
    private final int parallel;
    private final Work<T> work;
    private final BlockingQueue<Task> finished = new LinkedBlockingQueue<>();

    /** A piece of work. */
    interface Work<T> {
        void run(T piece) throws BuildException, IOException;
    }

    /** @param threads of which there are at least {@code parallel} */
    StepScheduler(ExecutorService threads, int parallel, Work<T> work) {
        this.threads = threads;
        this.parallel = parallel;
        this.work = work;
    }

    private final class Task extends FutureTask<Void> {
        private final T piece;

        Task(T piece) {
            super(() -> {
                work.run(piece);
                return null;
            });
            this.piece = piece;
        }

        @Override
        protected void done() {
            finished.add(this);
        }
    }

    /**
     * Does all work; returns when it is done, or at the first failure, while other threads may still be at work.
     *
     * @param needs for each piece what has to be done before; of those that can be done, the first comes first
     */
    void run(Map<T, Set<T>> needs) throws BuildException, IOException {
        Map<T, List<T>> waiting = new HashMap<>();
        Map<T, Integer> missing = new HashMap<>();
        Deque<T> ready = new ArrayDeque<>();
        needs.forEach((piece, all) -> {
            all.forEach(each ->
                    waiting.computeIfAbsent(each, k -> new ArrayList<>()).add(piece));
            missing.put(piece, all.size());
            if (all.isEmpty()) {
                ready.add(piece);
            }
        });
        int running = 0;
        while (running > 0 || !ready.isEmpty()) {
            while (running < parallel && !ready.isEmpty()) {
                threads.execute(new Task(ready.remove()));
                running++;
            }
            Task done = next();
            running--;
            Snapshots.await((Future<Void>) done);
            for (T piece : waiting.getOrDefault(done.piece, List.of())) {
                if (missing.merge(piece, -1, Integer::sum) == 0) {
                    ready.add(piece);
                }
            }
        }
    }

    private Task next() throws EngineException {
        try {
            return finished.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(EngineException.Kind.CANCELLED, "cancelled", e);
        }
    }
}
