package io.dflint.lint.rules.dl3016;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.command.Pins;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.CommandRule;
import io.dflint.lint.kit.Packages;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.ArrayList;
import java.util.List;

/** Reports packages that npm installs without a version. */
public class DL3016 extends CommandRule {
    public DL3016() {
        super(
                RuleInfo.hadolint("DL3016", "Pin the versions of npm packages", Severity.WARNING)
                        .inDefault()
                        .sameAs("kics:e36d8880"),
                "npm");
    }

    @Override
    protected final void check(RunScript run, CommandSite site, LintInput input, Report report) {
        SimpleCommand command = site.command();
        List<ShellWord> operands = operands(command);
        if (!PackageTool.NPM.installs(command)
                || operands.isEmpty()
                || !operands.getFirst().text().equals("install")) {
            return;
        }
        List<ShellWord> unpinned = new ArrayList<>();
        for (ShellWord word : PackageTool.NPM.withoutVerbs(operands)) {
            if (!Pins.npm(word.text()) && isJudged(word)) {
                unpinned.add(word);
            }
        }
        if (!unpinned.isEmpty()) {
            Packages.report(
                    report,
                    run,
                    site,
                    unpinned,
                    Packages.unpinned(unpinned) + "; npm installs the newest one; write package@version");
        }
    }

    /** The words of a command that are neither options nor their values. */
    protected List<ShellWord> operands(SimpleCommand command) {
        return PackageTool.NPM.operands(command);
    }

    /** Reports whether a word is certainly a package. */
    protected boolean isJudged(ShellWord word) {
        return Packages.isKnown(word);
    }
}
