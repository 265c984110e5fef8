package io.dflint.lsp.symbol;

import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.lint.facts.image.WindowsImages;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import java.util.List;
import java.util.Locale;

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
        List<String> shell = model.scopeAt(instruction).shell();
        if (shell != null && !shell.isEmpty()) {
            return of(shell.getFirst());
        }
        Stage stage = model.stageOf(instruction);
        return stage != null && WindowsImages.isBaseOf(stage) ? CMD : POSIX;
    }

    private static ShellKind of(String path) {
        String program = path.toLowerCase(Locale.ROOT);
        String name = program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
        return switch (name) {
            case "powershell", "powershell.exe", "pwsh", "pwsh.exe" -> POWERSHELL;
            case "cmd", "cmd.exe" -> CMD;
            default -> POSIX;
        };
    }
}
