package io.dflint.lint.facts;

/**
 * Limits the work of a rule in a file, in steps that rules and facts count: items visited, characters written. The
 * limit grows with the file, as the work of a rule does, and is far above what any rule needs. It ensures that a
 * maliciously crafted file, or a rule with a bug, costs no more than the findings of that rule. Not safe for use by
 * several threads.
 */
public final class WorkLimit {
    private static final long LEAST = 4_000_000;
    private static final long FOR_EACH_CHARACTER = 200;

    private final long limit;
    private long left;

    /** Creates a limit for a file of some length in UTF-16 code units. It applies only after {@link #start}. */
    public WorkLimit(int fileLength) {
        this(forLength(fileLength));
    }

    WorkLimit(long limit) {
        this.limit = limit;
        left = Long.MAX_VALUE;
    }

    /** Returns the number of steps that a rule may take in a file of some length in UTF-16 code units. */
    public static long forLength(int fileLength) {
        return LEAST + FOR_EACH_CHARACTER * fileLength;
    }

    /** Starts counting for the next rule. */
    public void start() {
        left = limit;
    }

    /** Stops counting. */
    public void stop() {
        left = Long.MAX_VALUE;
    }

    /**
     * Counts steps.
     *
     * @throws Exceeded if the rule has exceeded its limit; the engine then stops the rule
     */
    public void spend(long steps) {
        left -= steps;
        if (left < 0) {
            throw new Exceeded();
        }
    }

    /** Stops a rule that exceeds its limit. */
    public static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Exceeded() {
            super("a rule takes too many steps", null, false, false);
        }
    }
}
