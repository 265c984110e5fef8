package io.dflint.lint.kit;

import io.dflint.instruction.FileTransfer;
import io.dflint.lint.rule.LintInput;
import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/** Finds copies of the whole build context. */
public final class ContextCopies {
    private ContextCopies() {}

    /** Reports whether a COPY or ADD copies the whole context. */
    public static boolean isWhole(LintInput input, FileTransfer transfer) {
        return wholeSource(input, transfer) != null;
    }

    /** Returns the source that is the whole context or all its top-level entries, or null if there is none. */
    public static @Nullable LogicalText wholeSource(LintInput input, FileTransfer transfer) {
        if (transfer.flag("from") != null) {
            return null;
        }
        for (LogicalText source : transfer.sources()) {
            String path = input.facts().value(transfer, source);
            if (path != null && isWhole(path)) {
                return source;
            }
        }
        return null;
    }

    private static boolean isWhole(String path) {
        return switch (path) {
            case ".", "./", "/", "*", "./*", "/*", "./.", "/." -> true;
            default -> false;
        };
    }
}
