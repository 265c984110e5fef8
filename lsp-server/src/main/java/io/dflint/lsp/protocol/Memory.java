package io.dflint.lsp.protocol;

/**
 * Releases unused memory. By default, the JVM fills its heap up to the limit, which is set for huge documents, before
 * it collects the little long-lived garbage there is; a server that an editor keeps open for days would grow to that
 * size.
 */
final class Memory {
    /** The limit for memory in use including garbage, in bytes. Without garbage, it is about a quarter of this. */
    private static final long ENOUGH = 48L << 20;

    private final long enough;
    private volatile long limit;

    Memory() {
        this(ENOUGH);
    }

    /** @param enough the number of bytes below which nothing is done */
    Memory(long enough) {
        this.enough = enough;
        limit = enough;
    }

    /**
     * Collects garbage if there may be much of it, and reports whether it did. The memory needed for large documents
     * raises the limit.
     */
    boolean tidy() {
        if (used() <= limit) {
            return false;
        }
        System.gc();
        limit = Math.max(enough, 2 * used());
        return true;
    }

    /** Resets the limit after memory was released. */
    void released() {
        limit = enough;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
