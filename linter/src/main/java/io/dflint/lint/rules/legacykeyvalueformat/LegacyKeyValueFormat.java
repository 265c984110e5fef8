package io.dflint.lint.rules.legacykeyvalueformat;

import io.dflint.instruction.Env;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.instruction.Label;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.facts.check.CheckStep;
import io.dflint.lint.facts.value.LegacyPairs;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.syntax.Node;
import io.dflint.text.TextEdit;
import java.util.List;

/** Reports ENV and LABEL without an equals sign. */
public class LegacyKeyValueFormat implements Rule {
    private static final RuleInfo INFO = RuleInfo.docker(
                    "LegacyKeyValueFormat", "Use key=value in ENV and LABEL", Severity.INFO)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (CheckStep step : input.facts().checkRun().steps()) {
            Instruction instruction = step.instruction();
            if (judgesTriggers() && instruction instanceof Onbuild onbuild && onbuild.trigger() != null) {
                instruction = onbuild.trigger();
            }
            List<KeyValue> pairs = switch (instruction) {
                case Env env -> env.pairs();
                case Label label -> label.pairs();
                default -> List.of();
            };
            for (KeyValue pair : pairs) {
                if (pair.legacy() && !pair.value().isEmpty() && step.executed()) {
                    report(input, step.place(), instruction, pair, report);
                }
            }
        }
    }

    /** Reports whether the instruction after ONBUILD is checked too. */
    protected boolean judgesTriggers() {
        return true;
    }

    private static void report(LintInput input, Node place, Instruction instruction, KeyValue pair, Report report) {
        String name = instruction.name().toString();
        Report.Draft draft = report.at(
                place,
                pair.range(),
                "use " + name + " " + pair.key() + "=… instead of " + name + " " + pair.key() + " …");
        List<TextEdit> edits =
                LegacyPairs.edits(pair, input.file().escape(), input.file().source());
        // A value that starts with = is a mistake covered by DF3013; in quotes, it would look intended.
        if (!edits.isEmpty() && pair.value().toString().charAt(0) != '=') {
            draft.fix(new Fix("Use key=value", Applicability.SAFE, edits));
        }
    }
}
