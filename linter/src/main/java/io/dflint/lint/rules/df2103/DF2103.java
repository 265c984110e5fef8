package io.dflint.lint.rules.df2103;

import io.dflint.instruction.FileTransfer;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.lint.command.ModeArguments;
import io.dflint.lint.command.Modes;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellScope.Field;
import io.dflint.syntax.Flag;
import io.dflint.text.LogicalText;

/** Reports programs that run with the privileges of their owner. */
public final class DF2103 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF2103", "Do not set the setuid or setgid bit", Severity.WARNING)
            .inSecurity()
            .sameAs("sonar:S2612");

    private static final String ADVICE =
            ", no matter who starts it; remove the bit and start the program as the right user";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;
            Flag flag = inner instanceof FileTransfer ? inner.flag("chmod") : null;
            LogicalText mode = flag == null ? null : flag.value();
            if (mode != null && Modes.setsUser(mode.toString())) {
                report.at(
                        instruction,
                        mode.sourceRange(),
                        "mode " + mode + " runs a program with the rights of its owner" + ADVICE);
            }
        }
        for (ProgramCall call : input.facts().calls()) {
            check(call, report);
        }
    }

    private static void check(ProgramCall call, Report report) {
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
                            + ADVICE);
        }
    }

    /** On a directory, the setgid bit makes new files belong to its group, as intended for shared directories. */
    private static boolean isProgram(String path) {
        return path.contains("/bin/") || path.contains("/sbin/") || path.contains("/libexec/");
    }
}
