package io.dflint.lint.rules.df3029;

import io.dflint.instruction.Healthcheck;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;

/** Reports programs started through a package manager. */
public final class DF3029 implements Rule {
    private static final RuleInfo INFO =
            RuleInfo.own("DF3029", "Start the program without a package manager", Severity.INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (ProgramCall call : input.facts().containerCalls()) {
            boolean starts = call.isOf("npm", "yarn", "pnpm", "bun")
                    && ("start".equals(call.verb()) || "run".equals(call.verb()) || "run-script".equals(call.verb()));
            if (starts && !(call.instruction() instanceof Healthcheck)) {
                report.at(
                        call.instruction(),
                        call.range(),
                        call.program()
                                + " and a shell stand between Docker and the program, which may not receive SIGTERM;"
                                + " start the program itself, for example CMD [\"node\", \"server.js\"]");
            }
        }
    }
}
