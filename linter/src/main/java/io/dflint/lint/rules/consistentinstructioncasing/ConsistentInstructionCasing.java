package io.dflint.lint.rules.consistentinstructioncasing;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Unknown;
import io.dflint.lint.kit.KeywordCase;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import io.dflint.text.TextEdit;
import java.util.Locale;

/** Reports instructions that are not written in the same case as the others. */
public class ConsistentInstructionCasing implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "ConsistentInstructionCasing", "Use one case for all keywords", Severity.STYLE)
            .sameAs("sonar:S6476")
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        if (!input.facts().checkRun().wholeFile()) {
            return;
        }
        boolean toLower = KeywordCase.isLower(input.model());
        for (Stage stage : input.model().stages()) {
            check(stage.from(), stage.from(), toLower, report);
            for (Instruction instruction : stage.instructions()) {
                check(instruction, instruction, toLower, report);
                if (judgesTriggers() && instruction instanceof Onbuild onbuild && onbuild.trigger() != null) {
                    check(onbuild, onbuild.trigger(), toLower, report);
                }
            }
        }
    }

    /** Reports whether the instruction after ONBUILD is checked too. */
    protected boolean judgesTriggers() {
        return true;
    }

    private static void check(Instruction whole, Instruction instruction, boolean toLower, Report report) {
        if (instruction instanceof Unknown) {
            return; // Not a keyword, whatever was intended.
        }
        String name = instruction.name().toString();
        String wanted = toLower ? name.toLowerCase(Locale.ROOT) : name.toUpperCase(Locale.ROOT);
        if (!name.equals(wanted)) {
            report.at(
                            whole,
                            instruction.name().sourceRange(),
                            "most keywords are in " + (toLower ? "lower" : "upper") + " case; write " + wanted)
                    .fix(Fix.safe(
                            "Write " + wanted, new TextEdit(instruction.name().sourceRange(), wanted)));
        }
    }
}
