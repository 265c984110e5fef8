package io.dflint.lsp.protocol;

import org.jspecify.annotations.Nullable;

/** Answers questions about documents. */
@FunctionalInterface
public interface DocumentCall<P> {

    /** The answer; null where the protocol has a null result. */
    @Nullable
    Object answer(P params, Call call);
}
