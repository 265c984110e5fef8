package io.dflint.lsp.feature.actions;

import io.dflint.instruction.Instruction;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Fix;
import io.dflint.lsp.document.Document;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What can be done about findings: their fixes, and comments that ignore them. */
public final class Actions {

    /** The actions for the findings that touch a range: the fixes of each, the best first, then ways to ignore it. */
    public List<Action> actions(Document document, List<Finding> findings, TextRange range) {
        List<Action> actions = new ArrayList<>();
        List<Action> ignores = new ArrayList<>();
        for (Finding finding : findings) {
            TextRange place = finding.range();
            if (place.start() > range.end() || range.start() > place.end()) {
                continue;
            }
            Instruction instruction = document.instructionAt(place.start());
            if (finding.id().equals(Finding.SYNTAX)) {
                fixes(finding, SyntaxFixes.of(document, finding, instruction), actions);
            } else {
                fixes(finding, finding.fixes(), actions);
                if (!finding.id().equals(Finding.UNUSED_IGNORE)) {
                    ignores.addAll(Ignores.of(document, finding, instruction));
                }
            }
        }
        actions.addAll(ignores);
        return actions;
    }

    /** One action that does every safe fix; none if there is nothing to do. Of fixes that overlap the first is done. */
    public List<Action> fixAll(List<Finding> findings) {
        TreeMap<Integer, TextEdit> done = new TreeMap<>();
        List<TextEdit> edits = new ArrayList<>();
        for (Finding finding : findings) {
            for (Fix fix : finding.fixes()) {
                if (fix.applicability() == Applicability.SAFE && isFree(fix, done)) {
                    for (TextEdit edit : fix.edits()) {
                        done.put(edit.range().start(), edit);
                    }
                    edits.addAll(fix.edits());
                    break;
                }
            }
        }
        return edits.isEmpty()
                ? List.of()
                : List.of(new Action("Apply all safe fixes", Action.Kind.FIX_ALL, null, false, List.copyOf(edits)));
    }

    /** Whether a fix touches nothing that others change. */
    private static boolean isFree(Fix fix, NavigableMap<Integer, TextEdit> done) {
        for (TextEdit edit : fix.edits()) {
            Map.Entry<Integer, TextEdit> before = done.floorEntry(edit.range().end());
            if (before != null
                    && before.getValue().range().end() >= edit.range().start()) {
                return false;
            }
        }
        return true;
    }

    private static void fixes(Finding finding, List<Fix> fixes, List<Action> actions) {
        boolean first = true;
        for (Fix fix : fixes) {
            if (fix.applicability() != Applicability.DISPLAY) {
                boolean best = first && fix.applicability() == Applicability.SAFE;
                actions.add(new Action(fix.title(), Action.Kind.QUICK_FIX, finding, best, fix.edits()));
                first = false;
            }
        }
    }
}
