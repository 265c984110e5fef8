package io.dflint.lsp.feature.actions;

import io.dflint.instruction.Instruction;
import io.dflint.lint.ignore.Pragma;
import io.dflint.lint.ignore.Pragma.Scope;
import io.dflint.lint.ignore.PragmaParser;
import io.dflint.lint.rule.Finding;
import io.dflint.lsp.document.Document;
import io.dflint.model.Stage;
import io.dflint.syntax.Comment;
import io.dflint.syntax.Directive;
import io.dflint.text.LineIndex;
import io.dflint.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comments that ignore a finding: for its instruction, its stage or the file. A comment that is there already gets one more name. */
final class Ignores {
    private Ignores() {}

    static List<Action> of(Document document, Finding finding, @Nullable Instruction instruction) {
        List<Action> actions = new ArrayList<>(3);
        String id = finding.id();
        List<Comment> above =
                instruction == null ? List.of() : instruction.header().comments();
        int place = instruction == null
                ? finding.range().start()
                : instruction.range().start();
        actions.add(action(
                "Ignore " + id + " here",
                finding,
                ignore(document, Scope.NEXT, id, above, lineStart(document, place))));
        Stage stage = instruction == null ? null : document.model().stageOf(instruction);
        if (stage != null && document.model().stages().size() > 1) {
            int from = lineStart(document, stage.from().range().start());
            List<Comment> aboveFrom = stage.from().header().comments();
            actions.add(action(
                    "Ignore " + id + " in this stage", finding, ignore(document, Scope.STAGE, id, aboveFrom, from)));
        }
        List<Comment> all = document.dockerfile().comments();
        actions.add(action(
                "Ignore " + id + " in this file", finding, ignore(document, Scope.FILE, id, all, top(document))));
        return actions;
    }

    private static Action action(String title, Finding finding, TextEdit edit) {
        return new Action(title, Action.Kind.QUICK_FIX, finding, false, List.of(edit));
    }

    private static TextEdit ignore(Document document, Scope scope, String id, List<Comment> comments, int offset) {
        int place = offset;
        for (Comment comment : comments) {
            Pragma pragma = PragmaParser.parse(comment);
            if (pragma != null && pragma.scope() == scope && takes(comment, id)) {
                int names = document.text()
                        .indexOf(
                                pragma.names().getFirst(),
                                document.text().indexOf('=', comment.range().start()));
                return TextEdit.insert(names, id + ",");
            }
            if (pragma != null && pragma.scope() == Scope.NEXT && scope != Scope.FILE) {
                // Other programs want their comment right above the instruction.
                place = Math.min(place, lineStart(document, comment.range().start()));
            }
        }
        String lineEnd = document.source().lineEnding();
        boolean afterText = place > 0 && document.text().charAt(place - 1) != '\n';
        return TextEdit.insert(place, (afterText ? lineEnd : "") + "# " + form(scope) + id + lineEnd);
    }

    private static String form(Scope scope) {
        return switch (scope) {
            case NEXT -> "dflint ignore=";
            case STAGE -> "dflint stage ignore=";
            case FILE -> "dflint global ignore=";
        };
    }

    /** Whether a comment can have one more name; hadolint reads only its own. */
    private static boolean takes(Comment comment, String id) {
        return comment.text().startsWith("dflint")
                || comment.text().startsWith("hadolint") && (id.startsWith("DL") || id.startsWith("SC"));
    }

    private static int lineStart(Document document, int offset) {
        LineIndex lines = document.source().lines();
        return lines.lineStart(lines.line(offset));
    }

    /** Below directives, and below a line that names a program, both of which count only in the first lines. */
    private static int top(Document document) {
        LineIndex lines = document.source().lines();
        List<Directive> directives = document.dockerfile().directives();
        int line = document.text().startsWith("#!") ? 1 : 0;
        if (!directives.isEmpty()) {
            line = lines.line(directives.getLast().range().end()) + 1;
        }
        return line < lines.lineCount()
                ? lines.lineStart(line)
                : document.source().length();
    }
}
