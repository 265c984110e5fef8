package io.dflint.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Eight times the text takes about eight times the work, for every kind of file that somebody may have made to hurt. What
 * counts is the processor time of this thread, which a busy machine does not change; work that grows with the square of the
 * length would be 64 times as much. {@code -Ddflint.large=20000000} makes the texts so long.
 */
class LinearTimeTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int LARGE = Integer.getInteger("dflint.large", 800_000);
    private static final long LEAST_NANOS = 20_000_000;

    @TestFactory
    Stream<DynamicTest> kinds() {
        return Texts.nasty().entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> check(kind.getValue())));
    }

    private static void check(IntFunction<String> kind) {
        String small = kind.apply(LARGE / 8);
        String large = kind.apply(LARGE);
        long ratio = Long.MAX_VALUE;
        // A second and third look tell a real growth from a just-in-time compiler or garbage collector at work.
        for (int i = 0; i < 3 && ratio >= 32; i++) {
            long once = Math.max(LEAST_NANOS, Math.min(nanos(small), nanos(small)));
            ratio = nanos(large) / once;
        }
        assertThat(ratio).isLessThan(32);
    }

    private static long nanos(String text) {
        long start = THREADS.getCurrentThreadCpuTime();
        assertThat(Dockerfile.parse(text).source().length()).isEqualTo(text.length());
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}
