package io.dflint.lint.rules.dl3037;

import io.dflint.lint.CommandRule;
import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.RunScript;
import io.dflint.lint.packages.PackageTool;
import io.dflint.lint.packages.Packages;
import io.dflint.lint.packages.Pins;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.ArrayList;
import java.util.List;

/** zypper installs whatever version is there. */
public final class DL3037 extends CommandRule {
    public DL3037() {
        super(RuleInfo.hadolint("DL3037", "Pin the versions of packages from zypper", Severity.WARNING)
                .sameAs("kics:562952e4"));
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {

        SimpleCommand command = site.command();
        if (!PackageTool.ZYPPER.installs(command)) {
            return;
        }
        List<ShellWord> unpinned = new ArrayList<>();
        for (ShellWord word : PackageTool.ZYPPER.packages(command, input.asHadolint())) {
            if (!Pins.zypper(word.text()) && (input.asHadolint() || word.literal() != null)) {
                unpinned.add(word);
            }
        }
        if (!unpinned.isEmpty()) {
            report.at(
                    run.instruction(),
                    Packages.range(unpinned),
                    Packages.unpinned(unpinned) + "; zypper installs whatever version it finds; write package=version");
        }
    }
}
