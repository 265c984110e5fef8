package io.dflint.lsp.protocol.handler;

import java.util.List;
import org.eclipse.lsp4j.Diagnostic;

/** Computes IDs for lists of diagnostics. Equal lists have the same ID while the server runs. */
final class ResultIds {
    private static final long PRIME = 0x100000001b3L;

    private ResultIds() {}

    static String of(List<Diagnostic> diagnostics) {
        long hash = 0xcbf29ce484222325L;
        for (Diagnostic diagnostic : diagnostics) {
            hash = (hash ^ diagnostic.hashCode()) * PRIME;
            hash = (hash ^ diagnostic.getRange().hashCode()) * PRIME;
        }
        return Long.toHexString(hash);
    }
}
