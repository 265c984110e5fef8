package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.command.CacheMounts;
import io.dflint.lint.command.PackageTool;
import io.dflint.lint.facts.script.RunCommand;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.OptionFix;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;

/** Reports an {@code apk} that leaves its index in the layer, as hadolint does. */
public final class DL3019 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3019.DL3019().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (RunCommand each : input.facts().commandsOf("apk")) {
            if (leavesIndex(each.run(), each.site())) {
                report(each.run(), each.site(), input, report);
            }
        }
    }

    private static boolean leavesIndex(RunScript run, CommandSite site) {
        SimpleCommand command = site.command();
        return PackageTool.APK.installs(command)
                && !command.hasFlag("no-cache")
                && !CacheMounts.cover(run.run(), "/var/cache/apk");
    }

    private static void report(RunScript run, CommandSite site, LintInput input, Report report) {
        for (ShellWord word : site.command().args()) {
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
}
