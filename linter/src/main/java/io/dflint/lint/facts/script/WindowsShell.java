package io.dflint.lint.facts.script;

import io.dflint.instruction.Instruction;
import io.dflint.lint.facts.image.WindowsImages;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shells that are not Bourne shells. */
public enum WindowsShell {
    POWERSHELL,
    CMD,
    /** One of the two: a Windows image may set its own SHELL. */
    EITHER;

    /** Returns the shell that reads the shell form of an instruction, or null if it is not one of these. */
    public static @Nullable WindowsShell of(Instruction instruction, BuildModel model) {
        List<String> shell = model.scopeAt(instruction).shell();
        if (shell != null && !shell.isEmpty()) {
            return of(shell.getFirst());
        }
        Stage stage = model.stageOf(instruction);
        return stage != null && WindowsImages.isBaseOf(stage, model.file().escape()) ? EITHER : null;
    }

    /** Returns the shell of a path, or null if it is not one of these. */
    public static @Nullable WindowsShell of(String path) {
        String program = path.toLowerCase(Locale.ROOT);
        String name = program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
        return switch (name) {
            case "powershell", "powershell.exe", "pwsh", "pwsh.exe" -> POWERSHELL;
            case "cmd", "cmd.exe" -> CMD;
            default -> null;
        };
    }
}
