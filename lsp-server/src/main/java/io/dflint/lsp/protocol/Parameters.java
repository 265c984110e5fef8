package io.dflint.lsp.protocol;

import java.util.function.Supplier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.validation.ReflectiveMessageValidator;
import org.jspecify.annotations.Nullable;

/** Distinguishes invalid parameters from mistakes of the server. */
final class Parameters {
    private Parameters() {}

    /** @throws ResponseErrorException if the parameters are missing or of another type */
    static <P> P cast(Class<P> type, String method, @Nullable Object params) {
        if (!type.isInstance(params)) {
            throw Errors.invalidParams(method + " needs " + type.getSimpleName());
        }
        return type.cast(params);
    }

    /**
     * Returns the result of a handler. The parameters are checked only after a failure, since this takes reflection.
     *
     * @throws ResponseErrorException if the handler failed and a required part of the parameters is missing
     */
    static <T extends @Nullable Object> T checked(String method, Object params, Supplier<T> handler) {
        try {
            return handler.get();
        } catch (NullPointerException | IllegalArgumentException e) {
            if (!new ReflectiveMessageValidator().isValid(params)) {
                throw Errors.invalidParams(method + ": a required parameter is missing");
            }
            throw e;
        }
    }
}
