package io.dflint.lsp.feature.refactor;

import io.dflint.instruction.Instruction;
import io.dflint.lsp.document.Document;
import io.dflint.model.Base;
import io.dflint.model.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shells that run commands. */
final class Shells {
    private Shells() {}

    /** Whether {@code /bin/sh -c} runs the commands of an instruction, as far as the file says. */
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

    /** Whether the base image may be one for Windows, whose shell is another and knows no heredocs. */
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
