package io.dflint.lint.rules.df3037;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Run;
import io.dflint.instruction.Unknown;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.List;

/** Reports lines that end with an escape character other than that of the file. */
public final class DF3037 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF3037", "Continue lines with the escape character of the file", Severity.ERROR)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        List<Instruction> instructions = input.file().instructions();
        String text = input.file().source().content();
        char escape = input.file().escape();
        char other = escape == '`' ? '\\' : '`';
        for (int i = 0; i + 1 < instructions.size(); i++) {
            Instruction instruction = instructions.get(i);
            boolean goesOn = instructions.get(i + 1) instanceof Unknown;
            if (!goesOn || !(instruction instanceof Run || instruction instanceof Unknown)) {
                continue;
            }
            int end = instruction.range().end();
            while (end > instruction.range().start() && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            if (end - 2 >= instruction.range().start()
                    && text.charAt(end - 1) == other
                    && Character.isWhitespace(text.charAt(end - 2))) {
                TextRange place = new TextRange(end - 1, end);
                report.at(
                                instruction,
                                place,
                                other + " does not continue the line, for the escape character of this file is "
                                        + escape
                                        + "; write " + escape
                                        + (other == '`' ? ", or # escape=` as the first line" : " here"))
                        .fix(Fix.unsafe("Write " + escape, new TextEdit(place, String.valueOf(escape))));
            }
        }
    }
}
