package io.dflint.lint.facts;

/**
 * How much a rule may do in a file, in steps that rules and facts count: things looked at, characters written. What a rule
 * needs grows with the file, so the limit does too, and is far above what any rule takes; it is there so that a file that was
 * made to hurt, or a rule with a mistake, costs the findings of that rule and no more. For one thread.
 */
public final class WorkLimit {
    private static final long LEAST = 4_000_000;
    private static final long FOR_EACH_CHARACTER = 200;

    private final long limit;
    private long left;

    /** A limit for a file of some length; there is none before the first {@link #start}. */
    public WorkLimit(int fileLength) {
        this(forLength(fileLength));
    }

    WorkLimit(long limit) {
        this.limit = limit;
        left = Long.MAX_VALUE;
    }

    /** How many steps a rule may take in a file of some length, in UTF-16 code units. */
    public static long forLength(int fileLength) {
        return LEAST + FOR_EACH_CHARACTER * fileLength;
    }

    /** Begins to count for the next rule. */
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
     * @throws Exceeded if the rule has taken more than it may; the engine ends the rule then
     */
    public void spend(long steps) {
        left -= steps;
        if (left < 0) {
            throw new Exceeded();
        }
    }

    /** Ends a rule that takes too much. */
    public static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Exceeded() {
            super("a rule takes too many steps", null, false, false);
        }
    }
}
