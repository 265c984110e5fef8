package io.dflint.lsp.symbol;

import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.lint.facts.script.WindowsShell;
import io.dflint.model.BuildModel;

/** How a shell writes the variables of the environment. */
public enum ShellKind {
    /** {@code $NAME}, as Docker itself. */
    POSIX,
    /** {@code $env:NAME} */
    POWERSHELL,
    /** {@code %NAME%} */
    CMD;

    /** What reads an instruction: Docker, or the shell that SHELL says or that images for Windows have. */
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
            // What images for Windows have if they do not say anything else.
            case CMD, EITHER -> CMD;
            case null -> POSIX;
        };
    }
}
