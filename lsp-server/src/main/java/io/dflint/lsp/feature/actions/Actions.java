package io.dflint.lsp.feature.actions;

import io.dflint.instruction.Instruction;
import io.dflint.lint.Applicability;
import io.dflint.lint.Finding;
import io.dflint.lint.Fix;
import io.dflint.lint.LintEngine;
import io.dflint.lsp.document.Document;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** What can be done about findings: their fixes, and comments that ignore them. */
public final class Actions {

    /** The actions for the findings that touch a range: the fixes of each, the best first, then ways to ignore it. */
    public List<Action> actions(Document document, List<Finding> findings, TextRange range) {
        List<Action> actions = new ArrayList<>();
        for (Finding finding : findings) {
            TextRange place = finding.range();
            if (place.start() <= range.end() && range.start() <= place.end()) {
                fixes(finding, actions);
            }
        }
        for (Finding finding : findings) {
            TextRange place = finding.range();
            boolean touches = place.start() <= range.end() && range.start() <= place.end();
            if (touches && !finding.id().equals(LintEngine.SYNTAX)) {
                ignores(document, finding, actions);
            }
        }
        return actions;
    }

    /** One action that does every safe fix; none if there is nothing to do. Of fixes that overlap the first is done. */
    public List<Action> fixAll(List<Finding> findings) {
        List<TextEdit> edits = new ArrayList<>();
        for (Finding finding : findings) {
            for (Fix fix : finding.fixes()) {
                if (fix.applicability() == Applicability.SAFE && isFree(fix, edits)) {
                    edits.addAll(fix.edits());
                    break;
                }
            }
        }
        return edits.isEmpty()
                ? List.of()
                : List.of(new Action("Do all safe fixes", Action.Kind.FIX_ALL, null, false, List.copyOf(edits)));
    }

    private static boolean isFree(Fix fix, List<TextEdit> done) {
        for (TextEdit edit : fix.edits()) {
            for (TextEdit other : done) {
                boolean apart = edit.range().end() < other.range().start()
                        || other.range().end() < edit.range().start();
                if (!apart) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void fixes(Finding finding, List<Action> actions) {
        boolean preferred = true;
        for (Fix fix : finding.fixes()) {
            if (fix.applicability() != Applicability.DISPLAY) {
                boolean best = preferred && fix.applicability() == Applicability.SAFE;
                actions.add(new Action(fix.title(), Action.Kind.QUICK_FIX, finding, best, fix.edits()));
                preferred = false;
            }
        }
    }

    private static void ignores(Document document, Finding finding, List<Action> actions) {
        int line = document.source()
                .lines()
                .line(startOfInstruction(document, finding.range().start()));
        int here = document.source().lines().lineStart(line);
        String end = document.source().lineEnding();
        ignore("Ignore " + finding.id() + " here", here, "# dflint ignore=" + finding.id() + end, finding, actions);
        int top = document.dockerfile().directives().size();
        int firstLine = top == 0
                ? 0
                : document.source()
                                .lines()
                                .line(document.dockerfile()
                                        .directives()
                                        .getLast()
                                        .range()
                                        .end())
                        + 1;
        int file = firstLine < document.source().lines().lineCount()
                ? document.source().lines().lineStart(firstLine)
                : document.source().length();
        ignore(
                "Ignore " + finding.id() + " in this file",
                file,
                "# dflint global ignore=" + finding.id() + end,
                finding,
                actions);
    }

    private static void ignore(String title, int offset, String comment, Finding finding, List<Action> actions) {
        actions.add(
                new Action(title, Action.Kind.QUICK_FIX, finding, false, List.of(TextEdit.insert(offset, comment))));
    }

    private static int startOfInstruction(Document document, int offset) {
        for (Instruction instruction : document.dockerfile().instructions()) {
            if (instruction.range().touches(offset)) {
                return instruction.range().start();
            }
        }
        return offset;
    }
}
