package io.dflint.lsp.document;

import java.util.concurrent.CancellationException;

/** Notifies a long computation that its result is no longer needed. */
@FunctionalInterface
public interface Cancellation {
    /** Never cancelled. */
    Cancellation NONE = () -> {};

    /**
     * Returns normally if the result is still needed. The check is cheap enough for every iteration of a loop.
     *
     * @throws CancellationException if the result is no longer needed
     */
    void check();
}
