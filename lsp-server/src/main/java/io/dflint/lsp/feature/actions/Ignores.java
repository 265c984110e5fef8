package io.dflint.lsp.feature.actions;

import io.dflint.instruction.Instruction;
import io.dflint.lint.ignore.IgnoreEdits;
import io.dflint.lint.ignore.Pragma.Scope;
import io.dflint.lint.rule.Finding;
import io.dflint.lsp.document.Document;
import io.dflint.model.Stage;
import io.dflint.text.LineIndex;
import io.dflint.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Creates comments that ignore a finding for its instruction, its stage or the file. If there already is such a
 * comment, the name is added to it.
 */
final class Ignores {
    private Ignores() {}

    static List<Action> of(Document document, Finding finding, @Nullable Instruction instruction) {
        List<Action> actions = new ArrayList<>(3);
        List<String> id = List.of(finding.id());
        IgnoreEdits edits = new IgnoreEdits(document.dockerfile());
        LineIndex lines = document.source().lines();
        int line = lines.lineStart(lines.line(finding.range().start()));
        actions.add(action(
                "Ignore " + finding.id() + " here",
                finding,
                instruction == null
                        ? edits.add(Scope.NEXT, id, "", List.of(), line)
                        : edits.above(instruction, id, "")));
        Stage stage = instruction == null ? null : document.model().stageOf(instruction);
        if (stage != null && document.model().stages().size() > 1) {
            actions.add(
                    action("Ignore " + finding.id() + " in this stage", finding, edits.forStage(stage.from(), id, "")));
        }
        actions.add(action("Ignore " + finding.id() + " in this file", finding, edits.forFile(id, "")));
        return actions;
    }

    private static Action action(String title, Finding finding, List<TextEdit> edits) {
        return new Action(title, Action.Kind.QUICK_FIX, finding, false, edits);
    }
}
