package io.dflint.lint.rules.dl3008;

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

/** apt-get installs whatever version is there. */
public final class DL3008 extends CommandRule {
    public DL3008() {
        super(RuleInfo.hadolint("DL3008", "Pin the versions of packages from apt-get", Severity.WARNING)
                .sameAs("kics:965a08d7"));
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {

        SimpleCommand command = site.command();
        if (!PackageTool.APT_GET.installs(command)) {
            return;
        }
        List<ShellWord> unpinned = new ArrayList<>();
        for (ShellWord word : PackageTool.APT_GET.packages(command, input.asHadolint())) {
            if (!Pins.apt(word.text()) && (input.asHadolint() || word.literal() != null)) {
                unpinned.add(word);
            }
        }
        if (!unpinned.isEmpty()) {
            report.at(
                    run.instruction(),
                    Packages.range(unpinned),
                    Packages.unpinned(unpinned)
                            + "; apt-get installs whatever version it finds; write package=version, or pin the base image by digest and use a snapshot archive");
        }
    }
}
