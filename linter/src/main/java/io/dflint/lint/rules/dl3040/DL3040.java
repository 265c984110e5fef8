package io.dflint.lint.rules.dl3040;

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

/** dnf leaves its cache in the layer. */
public final class DL3040 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint("DL3040", "Clean up after dnf", Severity.WARNING)
            .inDefault()
            .sameAs("trivy:DS-0019", "trivy:DS-0027", "kics:295acb63");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        boolean asHadolint = input.asHadolint();
        for (RunScript run : input.facts().runs()) {
            if (CacheMounts.cover(run.run(), "/var/cache/libdnf5")
                    || CacheMounts.cover(run.run(), ".cache/libdnf5")
                    || !asHadolint
                            && (CacheMounts.cover(run.run(), "/var/cache/dnf")
                                    || CacheMounts.cover(run.run(), "/var/cache/yum"))) {
                continue;
            }
            CommandSite install = CleanUp.missing(run, DL3040::installs, c -> cleans(c, asHadolint), false, asHadolint);
            if (install == null) {
                continue;
            }
            Report.Draft draft = report.at(
                    run.instruction(),
                    install.command().range(),
                    install.command().program() + " leaves its cache in the layer; end the RUN with dnf clean all");
            int end = CleanUp.endOfChain(run);
            if (end >= 0) {
                draft.fix(Fix.safe("Append dnf clean all", TextEdit.insert(end, " && dnf clean all")));
            }
        }
    }

    private static boolean installs(SimpleCommand command) {
        return PackageTool.DNF.runs(command)
                && command.hasArg("install", "in", "upgrade", "up", "upgrade-minimal", "up-min", "reinstall", "rei");
    }

    private static boolean cleans(SimpleCommand command, boolean asHadolint) {
        return PackageTool.DNF.runs(command) && command.hasArg("clean", "all")
                || (asHadolint
                        ? CleanUp.removesForHadolint(command, "/var/cache/libdnf5*")
                        : CleanUp.removes(command, "/var/cache/libdnf5") || CleanUp.removes(command, "/var/cache/dnf"));
    }
}
