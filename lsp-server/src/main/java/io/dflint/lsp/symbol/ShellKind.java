package io.dflint.lsp.symbol;

import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.lint.facts.script.WindowsShell;
import io.dflint.model.BuildModel;

/** The syntax that a shell uses for environment variables. */
public enum ShellKind {
    /** {@code $NAME}, as in Docker itself. */
    POSIX,
    /** {@code $env:NAME} */
    POWERSHELL,
    /** {@code %NAME%} */
    CMD;

    /**
     * Returns the kind for an instruction: that of Docker, or of the shell set by SHELL, or of the default shell of
     * Windows images.
     */
    public static ShellKind of(BuildModel model, Instruction instruction) {
        Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;
        if (!(inner instanceof Run
                || inner instanceof Cmd
                || inner instanceof Entrypoint
                || inner instanceof Healthcheck)) {
            return POSIX;
        }
        return switch (WindowsShell.of(instruction, model)) {
            case POWERSHELL -> POWERSHELL;
            // The default shell of Windows images.
            case CMD, EITHER -> CMD;
            case null -> POSIX;
        };
    }
}
