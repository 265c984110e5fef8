package io.dflint.lint.rules.fromascasing;

import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.lint.kit.KeywordCase;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reports AS that is not in the case of FROM. */
public class FromAsCasing implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "FromAsCasing", "Use the same case for FROM and AS", Severity.STYLE)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        boolean isLower = KeywordCase.isLower(input.model());
        for (Instruction instruction : input.facts().checkRun().read()) {
            if (instruction instanceof From from && from.as() != null && from.alias() != null) {
                check(isLower, from, from.as(), report);
            }
        }
    }

    private void check(boolean isFileLower, From from, LogicalText as, Report report) {
        Boolean lower = isToBeLower(isFileLower, from);
        if (lower == null) {
            return;
        }
        String wanted =
                lower ? as.toString().toLowerCase(Locale.ROOT) : as.toString().toUpperCase(Locale.ROOT);
        if (!as.contentEquals(wanted)) {
            report.at(
                            from,
                            as.sourceRange(),
                            "most keywords are in " + (lower ? "lower" : "upper") + " case; write " + wanted)
                    .fix(Fix.safe("Write " + wanted, new TextEdit(as.sourceRange(), wanted)));
        }
    }

    /**
     * Reports whether AS should be in lower case, like most keywords and therefore FROM. Returns null if that is
     * unknown.
     */
    protected @Nullable Boolean isToBeLower(boolean isFileLower, From from) {
        return isFileLower;
    }
}
