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
 * Runs tasks as soon as their dependencies are done, up to a number at the same time. No thread waits for another, so
 * chains may have any length.
 *
 * @param <T> identifies a task
 */
final class StepScheduler<T> {
    private final ExecutorService threads;
    private final int parallel;
    private final Work<T> work;
    private final BlockingQueue<Task> finished = new LinkedBlockingQueue<>();

    /** Runs a task. */
    interface Work<T> {
        void run(T piece) throws BuildException, IOException;
    }

    /** @param threads an executor with at least {@code parallel} threads */
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
     * Runs all tasks. Returns when they are done, or throws at the first failure, while other threads may still be
     * working.
     *
     * @param needs the dependencies of each task; among the tasks that are ready, the first one runs first
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
