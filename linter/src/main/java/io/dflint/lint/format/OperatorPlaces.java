package io.dflint.lint.format;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Instruction;
import io.dflint.shell.Pipeline;
import io.dflint.shell.Script;
import io.dflint.shell.ShellOperator;
import io.dflint.shell.ShellVisitor;
import io.dflint.shell.Statement;
import io.dflint.text.LineIndex;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves the operators {@code &&}, {@code ||} and {@code |} between lines of scripts to the start of the next line, or
 * to the end of the previous one.
 */
final class OperatorPlaces {
    private final Dockerfile file;
    private final String text;
    private final LineIndex lines;
    private final boolean first;
    private final List<TextEdit> edits = new ArrayList<>();

    private OperatorPlaces(Dockerfile file, boolean first) {
        this.file = file;
        this.first = first;
        text = file.source().content();
        lines = file.source().lines();
    }

    /**
     * Returns the edits of a file.
     *
     * @param first whether operators begin lines, rather than end them
     */
    static List<TextEdit> edits(Dockerfile file, boolean first) {
        OperatorPlaces places = new OperatorPlaces(file, first);
        ShellScripts scripts = new ShellScripts(file);
        for (Instruction instruction : file.instructions()) {
            Script script = scripts.script(instruction);
            if (script != null) {
                Operators found = new Operators();
                found.visit(script.body());
                found.all.forEach(operator -> places.move(operator.range(), instruction.range()));
            }
        }
        return places.edits;
    }

    private static final class Operators extends ShellVisitor {
        private final List<ShellOperator> all = new ArrayList<>();

        @Override
        public void visit(Statement statement) {
            all.addAll(statement.operators());
            super.visit(statement);
        }

        @Override
        public void visit(Pipeline pipeline) {
            all.addAll(pipeline.pipes());
            super.visit(pipeline);
        }
    }

    private void move(TextRange operator, TextRange instruction) {
        int line = lines.line(operator.start());
        if (first) {
            String after = text.substring(operator.end(), lines.lineEnd(line)).strip();
            int below = after.equals(escape()) ? codeBelow(line, instruction) : -1;
            int before = operator.start();
            while (before > 0 && isBlank(text.charAt(before - 1))) {
                before--;
            }
            if (below >= 0 && before > lines.lineStart(line)) {
                edits.add(TextEdit.delete(new TextRange(before, operator.end())));
                edits.add(TextEdit.insert(below, operator.of(text) + " "));
            }
            return;
        }
        boolean begins = text.substring(lines.lineStart(line), operator.start()).isBlank();
        int above = begins ? continuationAbove(line, instruction) : -1;
        int after = operator.end();
        while (after < text.length() && isBlank(text.charAt(after))) {
            after++;
        }
        if (above >= 0 && after < lines.lineEnd(line) && !text.startsWith(escape(), after)) {
            edits.add(TextEdit.delete(new TextRange(operator.start(), after)));
            boolean spaced = isBlank(text.charAt(above - 1));
            edits.add(TextEdit.insert(above, (spaced ? "" : " ") + operator.of(text) + " "));
        }
    }

    /** Returns the offset of the text in the next line that is neither empty nor a comment, or -1 if there is none. */
    private int codeBelow(int line, TextRange instruction) {
        for (int at = line + 1; at < lines.lineCount() && lines.lineStart(at) < instruction.end(); at++) {
            String content = lines.lineText(at).toString();
            String stripped = content.strip();
            if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                boolean isOnlyContinuation = stripped.equals(escape());
                return isOnlyContinuation ? -1 : lines.lineStart(at) + content.indexOf(stripped);
            }
        }
        return -1;
    }

    /**
     * Returns the offset of the escape character that ends the line above, or -1 if a comment or nothing precedes it.
     */
    private int continuationAbove(int line, TextRange instruction) {
        for (int at = line - 1;
                at >= 0 && lines.lineStart(at) >= lines.lineStart(lines.line(instruction.start()));
                at--) {
            String content = lines.lineText(at).toString();
            String stripped = content.strip();
            if (stripped.isEmpty() || stripped.startsWith("#")) {
                continue;
            }
            int end = content.stripTrailing().length();
            boolean ends = stripped.length() > 1 && content.startsWith(escape(), end - 1);
            return ends ? lines.lineStart(at) + end - 1 : -1;
        }
        return -1;
    }

    private String escape() {
        return String.valueOf(file.escape());
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
