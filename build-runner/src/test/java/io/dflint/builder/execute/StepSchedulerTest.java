package io.dflint.builder.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.resource.Threads;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StepSchedulerTest {
    private final ExecutorService threads = Threads.perTask();
    private final List<Integer> done = new CopyOnWriteArrayList<>();
    private final Map<Integer, Set<Integer>> needs = new LinkedHashMap<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private void run(int parallel, StepScheduler.Work<Integer> work) throws BuildException, IOException {
        new StepScheduler<>(threads, parallel, work).run(needs);
    }

    @Test
    void nothingComesBeforeWhatItNeeds() throws Exception {
        needs.put(4, Set.of(2, 3));
        needs.put(2, Set.of(1));
        needs.put(3, Set.of(1));
        needs.put(1, Set.of());
        run(8, done::add);
        assertThat(done).startsWith(1).endsWith(4).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    void aChainMayHaveAnyLength() throws Exception {
        int length = 20_000;
        AtomicInteger last = new AtomicInteger(-1);
        for (int i = length - 1; i >= 0; i--) {
            needs.put(i, i == 0 ? Set.of() : Set.of(i - 1));
        }
        run(2, piece -> assertThat(last.getAndSet(piece)).isEqualTo(piece - 1));
        assertThat(last).hasValue(length - 1);
    }

    @Test
    void asManyAreDoneAtATimeAsAllowed() throws Exception {
        int parallel = 5;
        CountDownLatch all = new CountDownLatch(parallel);
        AtomicInteger running = new AtomicInteger();
        for (int i = 0; i < 50; i++) {
            needs.put(i, Set.of());
        }
        run(parallel, piece -> {
            assertThat(running.incrementAndGet()).isLessThanOrEqualTo(parallel);
            all.countDown();
            try {
                all.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            running.decrementAndGet();
        });
        assertThat(all.getCount()).isZero();
    }

    @Test
    void theFirstFailureEndsIt() {
        needs.put(1, Set.of());
        needs.put(2, Set.of(1));
        assertThatThrownBy(() -> run(1, piece -> {
                    done.add(piece);
                    throw new BuildException("piece " + piece + " failed");
                }))
                .isInstanceOf(BuildException.class)
                .hasMessage("piece 1 failed");
        assertThat(done).containsExactly(1);
    }

    @Test
    void anInterruptionEndsTheWait() {
        needs.put(1, Set.of());
        CountDownLatch never = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        assertThatThrownBy(() -> run(1, piece -> {
                    main.interrupt();
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        done.add(piece);
                    }
                }))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.CANCELLED));
        assertThat(Thread.interrupted()).isTrue();
    }
}
