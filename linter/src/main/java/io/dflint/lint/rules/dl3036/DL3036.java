package io.dflint.lint.rules.dl3036;

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

/** zypper leaves its cache in the layer. */
public final class DL3036 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint("DL3036", "Clean up after zypper", Severity.WARNING)
            .inDefault()
            .sameAs("trivy:DS-0020", "kics:38300d1a");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        boolean asHadolint = input.asHadolint();
        for (RunScript run : input.facts().runs()) {
            if (CacheMounts.cover(run.run(), "/var/cache/zypp")) {
                continue;
            }
            CommandSite install = CleanUp.missing(run, DL3036::installs, c -> cleans(c, asHadolint), false, asHadolint);
            if (install == null) {
                continue;
            }
            Report.Draft draft = report.at(
                    run.instruction(),
                    install.command().range(),
                    "zypper leaves its cache in the layer; end the RUN with zypper clean");
            int end = CleanUp.endOfChain(run);
            if (end >= 0) {
                draft.fix(Fix.safe("Append zypper clean", TextEdit.insert(end, " && zypper clean")));
            }
        }
    }

    private static boolean installs(SimpleCommand command) {
        return PackageTool.ZYPPER.installs(command);
    }

    private static boolean cleans(SimpleCommand command, boolean asHadolint) {
        return PackageTool.ZYPPER.runs(command) && command.hasArg("clean", "cc")
                || !asHadolint && CleanUp.removes(command, "/var/cache/zypp");
    }
}
