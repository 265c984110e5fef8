package io.dflint.lsp.feature.refactor;

import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Run;
import io.dflint.lsp.document.Document;
import io.dflint.model.Base;
import io.dflint.model.Stage;
import io.dflint.syntax.CommandForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Determines the shells that run commands. */
final class Shells {
    private Shells() {}

    /**
     * Returns the command of a RUN or HEALTHCHECK that can be converted to the other form: without heredocs and
     * comments, and with {@code /bin/sh -c} as its shell if it has one. Returns null otherwise.
     */
    static @Nullable CommandForm command(Document document, @Nullable Instruction instruction) {
        CommandForm form = switch (instruction) {
            case Run run when run.header().heredocs().isEmpty() -> run.command();
            case Healthcheck healthcheck -> healthcheck.command();
            case null, default -> null;
        };
        return instruction != null
                        && isDefault(document, instruction)
                        && instruction.header().innerComments().isEmpty()
                ? form
                : null;
    }

    /** Reports whether {@code /bin/sh -c} runs the commands of an instruction, as far as the file shows. */
    static boolean isDefault(Document document, Instruction instruction) {
        if (document.model().stageOf(instruction) == null) {
            return false;
        }
        if (mayBeWindows(document, instruction)) {
            return false;
        }
        @Nullable List<String> shell = document.model().scopeAt(instruction).shell();
        return shell == null || shell.equals(List.of("/bin/sh", "-c"));
    }

    /** Reports whether the base image may be for Windows, which has another shell and no heredocs. */
    static boolean mayBeWindows(Document document, Instruction instruction) {
        Stage stage = document.model().stageOf(instruction);
        while (stage != null && stage.parent() != null) {
            stage = stage.parent();
        }
        return stage != null
                && stage.base() instanceof Base.OfImage image
                && (image.reference().contains("windows")
                        || image.reference().contains("nanoserver")
                        || image.reference().contains("servercore"));
    }
}
