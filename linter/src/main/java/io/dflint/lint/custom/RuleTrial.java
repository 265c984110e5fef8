package io.dflint.lint.custom;

import io.dflint.lint.custom.CustomRule.Example;
import io.dflint.lint.engine.LintEngine;
import io.dflint.lint.fix.FixSelection;
import io.dflint.lint.fix.Fixed;
import io.dflint.lint.fix.Fixer;
import io.dflint.lint.rule.Finding;
import io.dflint.lint.rule.LintOptions;
import io.dflint.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tests a rule with its examples: it must have findings in each bad one and none in each good one, and its fix must
 * remove the finding.
 */
public final class RuleTrial {
    private final CustomRule rule;
    private final LintEngine engine;
    private final List<String> failures = new ArrayList<>();

    private RuleTrial(CustomRule rule) {
        this.rule = rule;
        engine = new LintEngine(LintOptions.DEFAULT, List.of(rule));
    }

    /** Returns the failures of a rule, each with its place; empty if there are none. */
    public static List<String> failures(CustomRule rule) {
        RuleTrial trial = new RuleTrial(rule);
        if (rule.definition().bad().isEmpty() || rule.definition().good().isEmpty()) {
            trial.failures.add(rule.definition().file() + ": " + rule.info().id()
                    + " needs a good and a bad example, or nobody knows whether it works");
        }
        rule.definition().good().forEach(trial::good);
        rule.definition().bad().forEach(trial::bad);
        return trial.failures;
    }

    /** Returns the number of examples of a rule. */
    public static int examples(CustomRule rule) {
        return rule.definition().good().size() + rule.definition().bad().size();
    }

    private void good(Example example) {
        for (Finding finding : found(SourceText.of(example.text()))) {
            fail(example, "finds something in a good example: " + finding.message());
        }
    }

    private void bad(Example example) {
        SourceText text = SourceText.of(example.text());
        List<Finding> before = found(text);
        if (before.isEmpty()) {
            fail(example, "finds nothing in a bad example");
        }
        boolean hasFix = before.stream().anyMatch(finding -> !finding.fixes().isEmpty());
        if (rule.definition().fix() != null && !hasFix) {
            fail(example, "has no fix in a bad example; write what it replaces plainly");
        }
        if (hasFix) {
            Fixed fixed = new Fixer(new FixSelection(true, Set.of()), engine::lint).fix(text);
            if (fixed.fixed().isEmpty()) {
                fail(example, "the fix does not remove the finding, or Docker would reject the file");
            }
        }
    }

    private List<Finding> found(SourceText text) {
        List<Finding> findings = new ArrayList<>(engine.lint(text));
        findings.removeIf(finding -> !finding.id().equals(rule.info().id()));
        return findings;
    }

    private void fail(Example example, String what) {
        failures.add(rule.definition().file() + ":" + example.line() + ": "
                + rule.info().id() + " " + what);
    }
}
