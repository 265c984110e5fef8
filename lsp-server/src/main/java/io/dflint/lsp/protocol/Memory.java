package io.dflint.lsp.protocol;

/**
 * Gives back memory that is not needed. Left alone, the JVM fills its heap up to the limit, which is there for huge documents,
 * before it looks for what long-lived garbage there is; a server that an editor keeps open for days would grow to that.
 */
final class Memory {
    /** So much may be in use, garbage included; without garbage it is about a quarter of this. */
    private static final long ENOUGH = 48L << 20;

    private final long enough;
    private volatile long limit;

    Memory() {
        this(ENOUGH);
    }

    /** @param enough bytes below which nothing is done */
    Memory(long enough) {
        this.enough = enough;
        limit = enough;
    }

    /** Collects garbage if there may be much of it; returns whether it did. What large documents need counts as needed. */
    boolean tidy() {
        if (used() <= limit) {
            return false;
        }
        System.gc();
        limit = Math.max(enough, 2 * used());
        return true;
    }

    /** Something was let go: what was needed until now counts no more. */
    void released() {
        limit = enough;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
