package io.dflint.lint.rules.stagenamecasing;

import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.lint.facts.stage.StageRenames;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import java.util.List;
import java.util.Locale;

/** Reports stage names that are not in lower case, as Docker stores them. */
public final class StageNameCasing implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "StageNameCasing", "Write stage names in lower case", Severity.STYLE)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        StageRenames renames = null;
        for (Instruction instruction : input.facts().checkRun().read()) {
            LogicalText name =
                    instruction instanceof From from && from.header().args().size() == 3 ? from.alias() : null;
            if (name == null) {
                continue;
            }
            String lower = name.toString().toLowerCase(Locale.ROOT);
            if (!name.contentEquals(lower)) {
                Report.Draft draft = report.at(
                        instruction,
                        name.sourceRange(),
                        "stage name " + name + " has capital letters, which Docker lower-cases; write " + lower);
                renames = renames == null ? new StageRenames(input.model()) : renames;
                List<TextEdit> edits = renames.of((From) instruction, lower);
                if (!edits.isEmpty()) {
                    draft.fix(new Fix("Rename the stage to " + lower, Applicability.SAFE, edits));
                }
            }
        }
    }
}
