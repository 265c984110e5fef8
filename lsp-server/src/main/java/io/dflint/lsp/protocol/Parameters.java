package io.dflint.lsp.protocol;

import java.util.function.Supplier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.validation.ReflectiveMessageValidator;
import org.jspecify.annotations.Nullable;

/** Tells mistakes of the client in parameters from mistakes of the server. */
final class Parameters {
    private Parameters() {}

    /** @throws ResponseErrorException if they are missing or of another type */
    static <P> P cast(Class<P> type, String method, @Nullable Object params) {
        if (!type.isInstance(params)) {
            throw Errors.invalidParams(method + " needs " + type.getSimpleName());
        }
        return type.cast(params);
    }

    /**
     * What a handler returns. Whether parameters are complete is looked at only after a failure, as it takes reflection.
     *
     * @throws ResponseErrorException if the handler failed and a part of the parameters is missing that the protocol requires
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
