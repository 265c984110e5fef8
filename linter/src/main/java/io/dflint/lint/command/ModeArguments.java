package io.dflint.lint.command;

import io.dflint.shell.ShellScope.Field;
import org.jspecify.annotations.Nullable;

/** Finds file modes in the arguments of programs. */
public final class ModeArguments {
    private ModeArguments() {}

    /**
     * Returns the mode that a call sets, for chmod, {@code mkdir -m}, {@code install -m} and similar, or null if there
     * is none.
     */
    public static @Nullable Field of(ProgramCall call) {
        return switch (call.program()) {
            case "chmod" -> ofChmod(call);
            case "mkdir", "install", "mkfifo", "mknod" -> ofOption(call);
            default -> null;
        };
    }

    private static @Nullable Field ofChmod(ProgramCall call) {
        for (Field argument : call.arguments()) {
            String text = argument.text();
            // A mode can begin with a dash, as in "chmod -w file". It removes permissions and is irrelevant.
            if (!text.startsWith("-")) {
                return argument;
            }
        }
        return null;
    }

    private static @Nullable Field ofOption(ProgramCall call) {
        for (int i = 0; i < call.arguments().size(); i++) {
            Field argument = call.arguments().get(i);
            String text = argument.text();
            if (text.startsWith("--mode=")) {
                return new Field(text.substring("--mode=".length()), argument.range(), argument.known());
            }
            boolean cluster = text.startsWith("-") && !text.startsWith("--");
            int letter = cluster ? text.indexOf('m') : -1;
            if (letter > 0 && letter + 1 < text.length()) {
                return new Field(text.substring(letter + 1), argument.range(), argument.known());
            }
            if ((letter > 0 || text.equals("--mode"))
                    && i + 1 < call.arguments().size()) {
                return call.arguments().get(i + 1);
            }
        }
        return null;
    }
}
