package io.dflint.lint.rules.df3013;

import io.dflint.instruction.Env;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.KeyValue;
import io.dflint.instruction.Label;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.LogicalText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.List;

/** Reports spaces that make the equals sign part of the value. */
public final class DF3013 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3013", "Remove the space before the equals sign", Severity.WARNING)
            .inDefault()
            .sameAs("sonar:S6574");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;
            List<KeyValue> pairs = switch (inner) {
                case Env env -> env.pairs();
                case Label label -> label.pairs();
                case null, default -> List.of();
            };
            for (KeyValue pair : pairs) {
                if (pair.legacy() && pair.value().length() > 0 && pair.value().charAt(0) == '=') {
                    found(instruction, pair, report);
                }
            }
        }
    }

    private static void found(Instruction instruction, KeyValue pair, Report report) {
        LogicalText value = pair.value().substring(1).strip();
        Report.Draft draft = report.at(
                instruction,
                pair.range(),
                "the value of " + pair.key() + " starts with the equals sign; write " + pair.key() + "=" + value
                        + " without spaces around the equals sign");
        if (isOneWord(value.toString())) {
            int nameEnd = pair.key().sourceRange().end();
            int valueStart = value.sourceRange().start();
            TextRange blanks = new TextRange(nameEnd, valueStart);
            draft.fix(Fix.unsafe("Remove the spaces", new TextEdit(blanks, "=")));
        }
    }

    /**
     * Reports whether a value is quoted as a whole or contains no space: otherwise the text after a space would become
     * another pair.
     */
    private static boolean isOneWord(String value) {
        if (value.startsWith("\"")) {
            return value.length() > 1 && value.indexOf('"', 1) == value.length() - 1;
        }
        return !value.isEmpty() && value.indexOf(' ') < 0 && value.indexOf('\t') < 0;
    }
}
