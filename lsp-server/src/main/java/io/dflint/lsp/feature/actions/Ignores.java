package io.dflint.lsp.feature.actions;

import io.dflint.instruction.Instruction;
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
    private static final String HERE = "dflint ignore=";
    private static final String STAGE = "dflint stage ignore=";
    private static final String FILE = "dflint global ignore=";

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
                "Ignore " + id + " here", finding, ignore(document, HERE, id, above, lineStart(document, place))));
        Stage stage = instruction == null ? null : document.model().stageOf(instruction);
        if (stage != null && document.model().stages().size() > 1) {
            int from = lineStart(document, stage.from().range().start());
            List<Comment> aboveFrom = stage.from().header().comments();
            actions.add(
                    action("Ignore " + id + " in this stage", finding, ignore(document, STAGE, id, aboveFrom, from)));
        }
        List<Comment> all = document.dockerfile().comments();
        actions.add(action("Ignore " + id + " in this file", finding, ignore(document, FILE, id, all, top(document))));
        return actions;
    }

    private static Action action(String title, Finding finding, TextEdit edit) {
        return new Action(title, Action.Kind.QUICK_FIX, finding, false, List.of(edit));
    }

    private static TextEdit ignore(Document document, String form, String id, List<Comment> comments, int offset) {
        for (Comment comment : comments) {
            if (comment.text().startsWith(form)) {
                int names = document.text().indexOf(form, comment.range().start()) + form.length();
                return TextEdit.insert(names, id + ",");
            }
        }
        String lineEnd = document.source().lineEnding();
        boolean behindText = offset > 0 && document.text().charAt(offset - 1) != '\n';
        return TextEdit.insert(offset, (behindText ? lineEnd : "") + "# " + form + id + lineEnd);
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
