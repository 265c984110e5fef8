package io.dflint.lint.rules.dl4005;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.CommandRule;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.List;

/** Reports replacements of the shell by a link. */
public class DL4005 extends CommandRule {
    public DL4005() {
        super(
                RuleInfo.hadolint("DL4005", "Use SHELL to change the shell", Severity.WARNING)
                        .inDefault()
                        .sameAs("kics:8a301064"),
                "ln");
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {
        SimpleCommand command = site.command();
        if ("ln".equals(command.program()) && replacesShell(command)) {
            report.at(
                    run.instruction(),
                    command.range(),
                    "replacing /bin/sh changes the shell of every program in the image; use SHELL [\"/bin/bash\", \"-c\"] instead");
        }
    }

    /** Reports whether /bin/sh is the link. An image with only BusyBox, such as that of kaniko, has no other shell. */
    protected boolean replacesShell(SimpleCommand command) {
        List<ShellWord> operands = command.operands("t", "target-directory", "S", "suffix");
        return operands.size() == 2
                && operands.getLast().text().equals("/bin/sh")
                && !operands.getFirst().text().contains("busybox");
    }
}
