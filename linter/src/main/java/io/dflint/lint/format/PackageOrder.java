package io.dflint.lint.format;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.lint.command.PackageInstalls;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.facts.Facts;
import io.dflint.model.BuildModel;
import io.dflint.text.LineIndex;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Sorts packages in installations by name, if each is on a line of its own. */
final class PackageOrder {
    private final String text;
    private final LineIndex lines;
    private final char escape;
    private final List<TextEdit> edits = new ArrayList<>();

    private PackageOrder(Dockerfile file) {
        text = file.source().content();
        lines = file.source().lines();
        escape = file.escape();
    }

    static List<TextEdit> edits(Dockerfile file) {
        PackageOrder order = new PackageOrder(file);
        for (ProgramCall call : new Facts(BuildModel.of(file)).calls()) {
            // Heredocs are not changed.
            if (PackageInstalls.is(call)
                    && call.instruction().header().heredocs().isEmpty()) {
                order.call(call);
            }
        }
        return order.edits;
    }

    private void call(ProgramCall call) {
        List<TextRange> block = new ArrayList<>();
        int next = -1;
        for (var argument : call.arguments()) {
            TextRange range = argument.range();
            int line = lines.line(range.start());
            boolean counts = argument.known() && isAlone(range, line) && isPlain(range.of(text), argument.text());
            if (!counts || next >= 0 && line != next) {
                sort(block);
                block.clear();
            }
            if (counts) {
                block.add(range);
            }
            next = line + 1;
        }
        sort(block);
    }

    /** Reports whether a word is alone on its line, except for a continuation. */
    private boolean isAlone(TextRange range, int line) {
        String before = text.substring(lines.lineStart(line), range.start());
        String after = text.substring(range.end(), lines.lineEnd(line)).strip();
        return before.isBlank() && (after.isEmpty() || after.equals(String.valueOf(escape)));
    }

    /** Recognizes a literal name, optionally with a version. The order of options and paths may matter. */
    private static boolean isPlain(String written, String word) {
        return written.equals(word)
                && !word.isEmpty()
                && Character.isLetterOrDigit(word.charAt(0))
                && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_.+=:~@/".indexOf(c) >= 0);
    }

    private void sort(List<TextRange> block) {
        List<String> sorted = new ArrayList<>();
        block.forEach(range -> sorted.add(range.of(text)));
        sorted.sort(null);
        for (int i = 0; i < block.size(); i++) {
            if (!sorted.get(i).equals(block.get(i).of(text))) {
                edits.add(new TextEdit(block.get(i), sorted.get(i)));
            }
        }
    }
}
