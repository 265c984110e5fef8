package io.dflint.lsp.feature.actions;

import io.dflint.instruction.Instruction;
import io.dflint.lint.fix.FixSelection;
import io.dflint.lint.fix.Fixer;
import io.dflint.lint.fix.TextDiff;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.Fix;
import io.dflint.lsp.document.Document;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Returns the actions for findings: their fixes, and comments that ignore them. */
public final class Actions {

    /**
     * Returns the actions for the findings that touch a range: first the fixes of each, best first, then the ways to
     * ignore it.
     */
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

    /**
     * Returns an action that applies every safe fix, including those enabled by other fixes, like {@code dflint --fix};
     * empty if there is nothing to do.
     *
     * @param findings the findings of the document
     * @param linter returns the findings of a text that the document may become
     */
    public List<Action> fixAll(Document document, List<Finding> findings, Function<SourceText, List<Finding>> linter) {
        String fixed = new Fixer(FixSelection.SAFE, linter)
                .fix(document.source(), findings)
                .text()
                .content();
        List<TextEdit> edits = TextDiff.edits(document.text(), fixed);
        return edits.isEmpty()
                ? List.of()
                : List.of(new Action("Apply all safe fixes", Action.Kind.FIX_ALL, null, false, edits));
    }

    /** Returns the rules with a finding that touches a range and with at least two findings that can be fixed. */
    public List<RuleFix> ruleFixes(List<Finding> findings, TextRange range) {
        Map<String, RuleFix> byRule = new LinkedHashMap<>();
        for (Finding finding : findings) {
            boolean touched = finding.range().start() <= range.end()
                    && range.start() <= finding.range().end();
            if (touched && !byRule.containsKey(finding.id()) && !finding.id().equals(Finding.SYNTAX)) {
                byRule.put(finding.id(), ruleFix(finding, findings));
            }
        }
        return byRule.values().stream().filter(fix -> fix.count() > 1).toList();
    }

    private static RuleFix ruleFix(Finding finding, List<Finding> findings) {
        FixSelection safe = RuleFix.selection(finding.id(), false);
        FixSelection every = RuleFix.selection(finding.id(), true);
        int count = 0;
        boolean unsafe = false;
        for (Finding each : findings) {
            if (every.fixOf(each) != null) {
                count++;
                unsafe |= safe.fixOf(each) == null;
            }
        }
        return new RuleFix(finding, count, unsafe);
    }

    /**
     * Returns the edits that apply the fixes of a rule, as {@code dflint --fix-rule} does.
     *
     * @param findings the findings of the document
     * @param linter lints a text, for the versions of the document that result from fixes
     */
    public List<TextEdit> fixRule(
            Document document,
            List<Finding> findings,
            String rule,
            boolean unsafe,
            Function<SourceText, List<Finding>> linter) {
        String fixed = new Fixer(RuleFix.selection(rule, unsafe), linter)
                .fix(document.source(), findings)
                .text()
                .content();
        return TextDiff.edits(document.text(), fixed);
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
