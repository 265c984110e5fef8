package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.Instruction;
import io.dflint.lint.compat.hadolint.HadolintPragmaParser;
import io.dflint.lint.ignore.Pragma;
import io.dflint.lint.ignore.Pragma.Scope;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.syntax.Comment;
import java.util.HashSet;
import java.util.Set;

/** Reports ignore comments, as hadolint does. */
public final class DL1001 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl1001.DL1001().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        Set<Comment> unseen = innerComments(input);
        for (Comment comment : input.file().comments()) {
            Pragma pragma = HadolintPragmaParser.parse(comment);
            // hadolint does not report comments that apply to more than one instruction.
            if (pragma != null && !unseen.contains(comment) && pragma.scope() == Scope.NEXT) {
                report.at(
                        comment,
                        comment,
                        "this comment ignores " + String.join(", ", pragma.names())
                                + "; fix the findings, or ignore the rules in the configuration");
            }
        }
    }

    private static Set<Comment> innerComments(LintInput input) {
        Set<Comment> comments = new HashSet<>();
        for (Instruction instruction : input.file().instructions()) {
            comments.addAll(instruction.header().innerComments());
        }
        return comments;
    }
}
