package io.dflint.lint.rules.dl1001;

import io.dflint.lint.ignore.Pragma;
import io.dflint.lint.ignore.PragmaParser;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.syntax.Comment;

/** Reports comments that ignore rules. */
public final class DL1001 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint("DL1001", "Do not ignore rules in comments", Severity.INFO)
            .whenAsked();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Comment comment : input.file().comments()) {
            Pragma pragma = PragmaParser.parse(comment);
            if (pragma != null) {
                report.at(
                        comment,
                        comment,
                        "this comment ignores " + String.join(", ", pragma.names())
                                + "; fix the findings, or ignore the rules in the configuration");
            }
        }
    }
}
