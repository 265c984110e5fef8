package io.dflint.lint.ignore;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Instruction;
import io.dflint.lint.ignore.Pragma.Scope;
import io.dflint.syntax.Comment;
import io.dflint.syntax.Directive;
import io.dflint.text.LineIndex;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import java.util.ArrayList;
import java.util.List;

/** Edits that insert ignore comments. Names are added to an existing comment if possible. */
public final class IgnoreEdits {
    private final Dockerfile file;
    private final SourceText source;

    public IgnoreEdits(Dockerfile file) {
        this.file = file;
        source = file.source();
    }

    /** Ignores rules for an instruction. */
    public List<TextEdit> above(Instruction instruction, List<String> rules, String reason) {
        int place = lineStart(instruction.range().start());
        return add(Scope.NEXT, rules, reason, instruction.header().comments(), place);
    }

    /** Ignores rules for the stage of a FROM. */
    public List<TextEdit> forStage(Instruction from, List<String> rules, String reason) {
        int place = lineStart(from.range().start());
        return add(Scope.STAGE, rules, reason, from.header().comments(), place);
    }

    /** Ignores rules for the file. */
    public List<TextEdit> forFile(List<String> rules, String reason) {
        return add(Scope.FILE, rules, reason, file.comments(), top());
    }

    /**
     * Returns the edits that ignore rules.
     *
     * @param reason the reason; empty for none
     * @param comments existing comments to which names can be added
     * @param offset where a new comment begins, at the start of a line
     */
    public List<TextEdit> add(Scope scope, List<String> rules, String reason, List<Comment> comments, int offset) {
        List<TextEdit> edits = new ArrayList<>(1);
        List<String> left = new ArrayList<>(rules);
        int place = offset;
        for (Comment comment : comments) {
            Pragma pragma = PragmaParser.parse(comment);
            if (pragma == null) {
                continue;
            }
            List<String> taken = pragma.scope() == scope
                    ? left.stream().filter(id -> takes(comment, id)).toList()
                    : List.of();
            if (!taken.isEmpty()) {
                int equals = source.content().indexOf("=", comment.range().start());
                int names = source.content().indexOf(pragma.names().getFirst(), equals);
                edits.add(TextEdit.insert(names, String.join(",", taken) + ","));
                left.removeAll(taken);
            }
            if (pragma.scope() == Scope.NEXT && scope != Scope.FILE) {
                // Other programs require their comment directly above the instruction.
                place = Math.min(place, lineStart(comment.range().start()));
            }
        }
        if (!left.isEmpty()) {
            edits.add(TextEdit.insert(place, comment(scope, left, reason, place)));
        }
        return edits;
    }

    private String comment(Scope scope, List<String> rules, String reason, int place) {
        String lineEnd = source.lineEnding();
        boolean afterText = place > 0 && source.content().charAt(place - 1) != '\n';
        return (afterText ? lineEnd : "") + "# " + form(scope) + String.join(",", rules)
                + (reason.isEmpty() ? "" : " " + reason) + lineEnd;
    }

    private static String form(Scope scope) {
        return switch (scope) {
            case NEXT -> "dflint ignore=";
            case STAGE -> "dflint stage ignore=";
            case FILE -> "dflint global ignore=";
        };
    }

    /** Reports whether a name can be added to a comment. hadolint reads only names of its own rules. */
    private static boolean takes(Comment comment, String id) {
        return comment.text().startsWith("dflint")
                || comment.text().startsWith("hadolint") && (id.startsWith("DL") || id.startsWith("SC"));
    }

    private int lineStart(int offset) {
        LineIndex lines = source.lines();
        return lines.lineStart(lines.line(offset));
    }

    /** The offset after directives and a shebang line, both of which are valid only at the top. */
    private int top() {
        LineIndex lines = source.lines();
        List<Directive> directives = file.directives();
        int line = source.content().startsWith("#!") ? 1 : 0;
        if (!directives.isEmpty()) {
            line = lines.line(directives.getLast().range().end()) + 1;
        }
        return line < lines.lineCount() ? lines.lineStart(line) : source.length();
    }
}
