package io.dflint.lsp.document;

import java.util.concurrent.CancellationException;

/** Tells a long computation that no one waits for its result any more. */
@FunctionalInterface
public interface Cancellation {
    /** Never cancelled. */
    Cancellation NONE = () -> {};

    /**
     * Returns if the result is still wanted. Cheap: loops may call it in every round.
     *
     * @throws CancellationException if not
     */
    void check();
}
