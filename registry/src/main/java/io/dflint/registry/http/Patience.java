package io.dflint.registry.http;

import java.time.Duration;

/** Decides whether and when a request is retried. */
final class Patience {
    static final int TRIES = 3;
    /** Longer waits are left to the user. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Duration FIRST = Duration.ofMillis(400);

    private Patience() {}

    static boolean isWorthAnotherTry(int status) {
        return status == 429 || status == 500 || status == 502 || status == 503 || status == 504;
    }

    /**
     * Returns the time to wait before the next try; negative if the server asks for more than the maximum.
     *
     * @param asked the time that the server asks for
     */
    static Duration beforeNext(int tries, Duration asked) {
        if (asked.compareTo(LONGEST) > 0) {
            return Duration.ofNanos(-1);
        }
        Duration usual = FIRST.multipliedBy(1L << tries);
        return asked.compareTo(usual) > 0 ? asked : usual;
    }

    /** Returns {@code Retry-After} in seconds. Registries do not use its other form, a date. */
    static Duration asked(Answer answer) {
        String value = answer.header("Retry-After");
        return value.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(value)) : Duration.ZERO;
    }
}
