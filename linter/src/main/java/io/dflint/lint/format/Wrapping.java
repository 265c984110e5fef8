package io.dflint.lint.format;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Instruction;
import io.dflint.shell.Script;
import io.dflint.shell.ShellOperator;
import io.dflint.shell.Statement;
import io.dflint.text.LineIndex;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.List;

/** Breaks long lines of RUN before the top-level {@code &&} and {@code ||} of the script. */
final class Wrapping {
    private final Dockerfile file;
    private final String text;
    private final FormatOptions options;
    private final List<TextEdit> edits;

    private Wrapping(Dockerfile file, FormatOptions options, List<TextEdit> edits) {
        this.file = file;
        this.options = options;
        this.edits = edits;
        text = file.source().content();
    }

    static void edits(Dockerfile file, FormatOptions options, ShellScripts scripts, List<TextEdit> edits) {
        Wrapping wrapping = new Wrapping(file, options, edits);
        for (Instruction instruction : file.instructions()) {
            Script script = scripts.script(instruction);
            if (script != null) {
                for (Statement statement : script.body().statements()) {
                    statement.operators().forEach(wrapping::operator);
                }
            }
        }
    }

    private void operator(ShellOperator operator) {
        LineIndex lines = file.source().lines();
        int at = operator.range().start();
        int line = lines.line(at);
        int start = lines.lineStart(line);
        int before = at;
        while (before > start && (text.charAt(before - 1) == ' ' || text.charAt(before - 1) == '\t')) {
            before--;
        }
        boolean isLong = lines.lineEnd(line) - start > options.maxLineLength();
        if (isLong && before > start) {
            String lineEnd = options.lineEnd() == null ? file.source().lineEnding() : options.lineEnd();
            edits.add(new TextEdit(new TextRange(before, at), " " + file.escape() + lineEnd + options.indent()));
        }
    }
}
