package io.dflint.lsp.protocol;

import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.jspecify.annotations.Nullable;

/** Checks parameters before a handler sees them. */
final class Parameters {
    private Parameters() {}

    /** @throws ResponseErrorException if they are missing or of another type */
    static <P> P cast(Class<P> type, String method, @Nullable Object params) {
        if (!type.isInstance(params)) {
            throw Errors.invalidParams(method + " needs " + type.getSimpleName());
        }
        return type.cast(params);
    }
}
