package io.dflint.lsp.symbol;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a shell writes the variables of the environment. */
enum ShellKind {
    /** {@code $NAME} */
    POSIX,
    /** {@code $env:NAME} */
    POWERSHELL,
    /** {@code %NAME%} */
    CMD;

    /** @param shell what SHELL says; null where nothing does */
    static ShellKind of(@Nullable List<String> shell) {
        if (shell == null || shell.isEmpty()) {
            return POSIX;
        }
        String program = shell.getFirst().toLowerCase(Locale.ROOT);
        String name = program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
        return switch (name) {
            case "powershell", "powershell.exe", "pwsh", "pwsh.exe" -> POWERSHELL;
            case "cmd", "cmd.exe" -> CMD;
            default -> POSIX;
        };
    }
}
