package io.dflint.lint.rules.fromascasing;

import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import java.util.Locale;

/** AS is written in the case of FROM. */
public final class FromAsCasing implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "FromAsCasing", "Use the same case for FROM and AS", Severity.STYLE)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.facts().checkRun().read()) {
            if (instruction instanceof From from && from.as() != null && from.alias() != null) {
                check(from, from.as(), report);
            }
        }
    }

    private static void check(From from, LogicalText as, Report report) {
        String name = from.name().toString();
        boolean lower = name.equals(name.toLowerCase(Locale.ROOT));
        if (!lower && !name.equals(name.toUpperCase(Locale.ROOT))) {
            return; // Of neither case; what is wrong with that is another check's business.
        }
        String wanted =
                lower ? as.toString().toLowerCase(Locale.ROOT) : as.toString().toUpperCase(Locale.ROOT);
        if (!as.contentEquals(wanted)) {
            report.at(from, as.sourceRange(), as + " and " + name + " differ in case; write " + wanted)
                    .fix(Fix.safe("Write " + wanted, new TextEdit(as.sourceRange(), wanted)));
        }
    }
}
