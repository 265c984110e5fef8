package io.dflint.lsp.protocol;

import org.jspecify.annotations.Nullable;

/** Answers requests about documents. */
@FunctionalInterface
public interface DocumentCall<P> {

    /** Returns the answer, or null where the protocol has a null result. */
    @Nullable
    Object answer(P params, Call call);
}
