package io.dflint.lint.rules.df2103;

import io.dflint.lint.command.ModeArguments;
import io.dflint.lint.command.Modes;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.kit.CallRule;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellScope.Field;

/** A program that runs with the rights of its owner. */
public final class DF2103 extends CallRule {
    public DF2103() {
        super(RuleInfo.own("DF2103", "Do not set the setuid or setgid bit", Severity.WARNING)
                .inSecurity()
                .sameAs("sonar:S2612"));
    }

    @Override
    protected void check(ProgramCall call, LintInput input, Report report) {
        Field mode = ModeArguments.of(call);
        if (mode == null || !mode.known() || call.isOf("mkdir")) {
            return;
        }
        boolean user = Modes.setsUser(mode.text());
        if (user
                || Modes.setsGroup(mode.text())
                        && isProgram(call.arguments().getLast().text())) {
            report.at(
                    call.instruction(),
                    mode.range(),
                    "mode " + mode.text() + " runs a program with the rights of its " + (user ? "owner" : "group")
                            + ", no matter who starts it; remove the bit and start the program as the right user");
        }
    }

    /** On a directory the bit of the group makes new files belong to that group, which is what shared directories are for. */
    private static boolean isProgram(String path) {
        return path.contains("/bin/") || path.contains("/sbin/") || path.contains("/libexec/");
    }
}
