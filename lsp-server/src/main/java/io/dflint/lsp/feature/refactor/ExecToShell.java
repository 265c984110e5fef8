package io.dflint.lsp.feature.refactor;

import io.dflint.instruction.Instruction;
import io.dflint.lsp.document.Document;
import io.dflint.syntax.CommandForm.ExecForm;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Converts {@code RUN ["make", "all"]} to {@code RUN make all}, and {@code RUN ["/bin/sh", "-c", "a && b"]} to {@code
 * RUN a && b}. Only offered for RUN and HEALTHCHECK, where it does not matter which process waits for the program.
 */
final class ExecToShell implements Refactor {
    private static final String PLAIN = "%+,-./:=@_";

    @Override
    public @Nullable Refactoring at(Document document, TextRange selection) {
        Instruction instruction = document.instructionAt(selection.start());
        if (!(Shells.command(document, instruction) instanceof ExecForm exec)
                || exec.words().isEmpty()) {
            return null;
        }
        String script = script(exec.words(), document.dockerfile().escape());
        return script == null ? null : Refactoring.rewrite("Convert to shell form", new TextEdit(exec.range(), script));
    }

    private static @Nullable String script(List<LogicalText> words, char escape) {
        boolean shell = words.size() == 3
                && words.get(0).contentEquals("/bin/sh")
                && words.get(1).contentEquals("-c");
        StringBuilder out = new StringBuilder();
        if (shell) {
            out.append(words.get(2).toString().strip());
        } else {
            for (LogicalText word : words) {
                out.append(out.isEmpty() ? "" : " ").append(quoted(word.toString()));
            }
        }
        String script = out.toString();
        boolean readsOtherwise = script.isEmpty()
                || script.indexOf('\n') >= 0
                || script.indexOf('\r') >= 0
                || script.startsWith("[")
                || script.startsWith("--")
                || script.contains("<<")
                || script.charAt(script.length() - 1) == escape;
        return readsOtherwise ? null : script;
    }

    private static String quoted(String word) {
        boolean plain = !word.isEmpty();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            plain &= Character.isLetterOrDigit(c) && c < 0x80 || PLAIN.indexOf(c) >= 0;
        }
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
