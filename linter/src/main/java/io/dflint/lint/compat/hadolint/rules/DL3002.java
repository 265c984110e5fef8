package io.dflint.lint.compat.hadolint.rules;

import io.dflint.instruction.From;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.User;
import io.dflint.lint.compat.hadolint.HadolintText;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import org.jspecify.annotations.Nullable;

/** Reports an image that ends with the user root, as hadolint does. */
public final class DL3002 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3002.DL3002().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {

        judge(input, report);
    }

    private static boolean isRoot(String user) {
        int colon = user.indexOf(':');
        String name = colon < 0 ? user : user.substring(0, colon);
        return name.equals("root") || name.equals("0");
    }

    /** Checks every stage, including those that are only needed for the build. */
    private static void judge(LintInput input, Report report) {
        User root = null;
        boolean inStage = false;
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof From) {
                reportRoot(root, report);
                root = null;
                inStage = true;
            } else if (inStage && instruction instanceof User user) {
                root = isRoot(HadolintText.arguments(user)) ? user : null;
            }
        }
        reportRoot(root, report);
    }

    private static void reportRoot(@Nullable User user, Report report) {
        if (user != null) {
            report.at(user, user, "the last USER of the stage is root; end with an unprivileged user");
        }
    }
}
