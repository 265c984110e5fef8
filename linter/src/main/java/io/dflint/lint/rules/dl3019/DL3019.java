package io.dflint.lint.rules.dl3019;

import io.dflint.lint.Applicability;
import io.dflint.lint.CommandRule;
import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.OptionFix;
import io.dflint.lint.facts.RunScript;
import io.dflint.lint.packages.CacheMounts;
import io.dflint.lint.packages.CleanUp;
import io.dflint.lint.packages.PackageTool;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;

/** apk keeps its index. */
public final class DL3019 extends CommandRule {
    public DL3019() {
        super(
                RuleInfo.hadolint("DL3019", "Give apk add --no-cache", Severity.INFO)
                        .inDefault()
                        .sameAs("trivy:DS-0025", "kics:ae9c56a6"),
                "apk");
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {

        SimpleCommand command = site.command();
        if (!PackageTool.APK.installs(command)
                || command.hasFlag("no-cache")
                || !input.asHadolint() && (command.hasFlag("no-network") || removesIndex(run, site))
                || CacheMounts.cover(run.run(), "/var/cache/apk")
                || !input.asHadolint() && !input.facts().finalStages().keep(run)) {
            return;
        }
        for (ShellWord word : command.args()) {
            if (word.text().equals("add")) {
                report.at(
                                run.instruction(),
                                word.range(),
                                "apk add leaves its package index in the layer; add --no-cache")
                        .fix(OptionFix.of(input, run, site, word, "--no-cache", Applicability.SAFE));
                return;
            }
        }
    }

    /** Whether a later command of the RUN removes the index. */
    private static boolean removesIndex(RunScript run, CommandSite site) {
        for (CommandSite other : run.calls()) {
            SimpleCommand command = other.command();
            if (command.range().start() > site.command().range().end()
                    && (CleanUp.removes(command, "/var/cache/apk")
                            || "apk".equals(command.program()) && command.hasArg("cache") && command.hasArg("clean"))) {
                return true;
            }
        }
        return false;
    }
}
