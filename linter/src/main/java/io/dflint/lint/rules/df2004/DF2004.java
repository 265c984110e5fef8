package io.dflint.lint.rules.df2004;

import io.dflint.instruction.Mount;
import io.dflint.lint.command.Modes;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.text.LogicalText;

/** Reports mounted secrets that every user of the step can read. */
public final class DF2004 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF2004", "Restrict the mode of mounted secrets", Severity.WARNING)
            .inDefault()
            .inSecurity()
            .sameAs("sonar:S6469");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (RunScript run : input.facts().runs()) {
            for (Mount mount : run.run().mounts()) {
                LogicalText mode = mount.option("mode");
                boolean secret = mount.type().equals("secret") || mount.type().equals("ssh");
                if (secret && mode != null && Modes.othersHave(mode.toString())) {
                    report.at(
                            run.instruction(),
                            mode.sourceRange(),
                            "mode " + mode + " lets every user in the step read the mounted "
                                    + (mount.type().equals("ssh") ? "agent" : "secret")
                                    + "; remove mode=, and set uid= if the user is not root");
                }
            }
        }
    }
}
