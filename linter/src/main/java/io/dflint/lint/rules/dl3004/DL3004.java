package io.dflint.lint.rules.dl3004;

import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.CommandRule;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.List;

/** Reports calls of sudo. */
public final class DL3004 extends CommandRule {
    public DL3004() {
        super(
                RuleInfo.hadolint("DL3004", "Do not use sudo", Severity.WARNING)
                        .inDefault()
                        .inSecurity()
                        .sameAs("trivy:DS-0010", "checkov:CKV2_DOCKER_1", "kics:8ada6e80"),
                "sudo");
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {
        SimpleCommand command = site.command();
        if (!"sudo".equals(command.program())) {
            return;
        }
        TextRange place = command.words().getFirst().range();
        Report.Draft draft = report.at(
                run.instruction(),
                place,
                "sudo is not needed in a build, where RUN has the rights of USER; set USER instead");
        List<ShellWord> args = command.args();
        if (!args.isEmpty()
                && !args.getFirst().text().startsWith("-")
                && command.range().contains(place)) {
            TextRange withBlank =
                    new TextRange(place.start(), args.getFirst().range().start());
            draft.fix(Fix.unsafe("Remove sudo", TextEdit.delete(withBlank)));
        }
    }
}
