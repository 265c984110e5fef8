package io.dflint.lint.rules.dl3032;

import io.dflint.lint.Fix;
import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.Rule;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.RunScript;
import io.dflint.lint.packages.CacheMounts;
import io.dflint.lint.packages.CleanUp;
import io.dflint.lint.packages.PackageTool;
import io.dflint.shell.CommandSite;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.TextEdit;

/** yum leaves its cache in the layer. */
public final class DL3032 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint("DL3032", "Clean up after yum", Severity.WARNING)
            .inDefault()
            .sameAs("trivy:DS-0015", "kics:00481784");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        boolean asHadolint = input.asHadolint();
        for (RunScript run : input.facts().runs()) {
            if (!asHadolint && CacheMounts.cover(run.run(), "/var/cache/yum")) {
                continue;
            }
            CommandSite install = CleanUp.missing(run, DL3032::installs, c -> cleans(c, asHadolint), false, asHadolint);
            if (install == null) {
                continue;
            }
            Report.Draft draft = report.at(
                    run.instruction(),
                    install.command().range(),
                    "yum leaves its cache in the layer; end the RUN with yum clean all");
            int end = CleanUp.endOfChain(run);
            if (end >= 0) {
                draft.fix(Fix.safe("Append yum clean all", TextEdit.insert(end, " && yum clean all")));
            }
        }
    }

    private static boolean installs(SimpleCommand command) {
        return PackageTool.YUM.runs(command) && command.hasArg("install");
    }

    private static boolean cleans(SimpleCommand command, boolean asHadolint) {
        return PackageTool.YUM.runs(command) && command.hasArg("clean", "all")
                || (asHadolint
                        ? CleanUp.removesForHadolint(command, "/var/cache/yum/*")
                        : CleanUp.removes(command, "/var/cache/yum"));
    }
}
