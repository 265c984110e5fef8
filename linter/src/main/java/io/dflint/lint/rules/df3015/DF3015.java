package io.dflint.lint.rules.df3015;

import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.syntax.Directive;
import io.dflint.text.TextEdit;

/** Reports parser directives with upper-case letters. */
public final class DF3015 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF3015", "Write parser directives in lower case", Severity.STYLE)
            .inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Directive directive : input.file().directives()) {
            String written = directive.nameRange().of(input.file().source().content());
            if (!written.equals(directive.name())) {
                report.at(
                                directive,
                                directive.nameRange(),
                                "parser directive " + written + " has capital letters; write " + directive.name())
                        .fix(Fix.safe(
                                "Write " + directive.name(), new TextEdit(directive.nameRange(), directive.name())));
            }
        }
    }
}
