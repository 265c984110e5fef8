package io.dflint.lint.kit;

import io.dflint.instruction.FileTransfer;
import io.dflint.lint.rule.LintInput;
import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/** Copies of everything that the build gets. */
public final class ContextCopies {
    private ContextCopies() {}

    /** Whether COPY or ADD takes the whole context. */
    public static boolean isWhole(LintInput input, FileTransfer transfer) {
        return wholeSource(input, transfer) != null;
    }

    /** The source that is the whole context, or all that lies directly in it; null without one. */
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
