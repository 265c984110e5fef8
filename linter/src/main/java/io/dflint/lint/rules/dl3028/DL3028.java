package io.dflint.lint.rules.dl3028;

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

/** Reports gems that are installed without a version. */
public class DL3028 extends CommandRule {
    public DL3028() {
        super(
                RuleInfo.hadolint("DL3028", "Pin the versions of gems", Severity.WARNING)
                        .inDefault()
                        .sameAs("kics:22cd11f7"),
                "gem");
    }

    @Override
    protected final void check(RunScript run, CommandSite site, LintInput input, Report report) {
        SimpleCommand command = site.command();
        if (!("gem".equals(command.program()) && command.hasArg("install", "i") && !command.hasFlag("v", "version"))) {
            return;
        }
        List<ShellWord> unpinned = new ArrayList<>();
        for (ShellWord word : gems(command)) {
            if (isUnpinned(word)) {
                unpinned.add(word);
            }
        }
        if (!unpinned.isEmpty()) {
            Packages.report(
                    report,
                    run,
                    site,
                    unpinned,
                    Packages.unpinned(unpinned) + "; gem installs the newest one; write gem:version");
        }
    }

    /** Reports whether a word names a gem of a repository without a version. */
    protected boolean isUnpinned(ShellWord word) {
        return word.text().indexOf(':') < 0 && !word.text().endsWith(".gem") && Packages.isKnown(word);
    }

    /** Reports whether the word after an option may be its value. */
    protected boolean takesValue(String option) {
        return option.indexOf('=') < 0;
    }

    /** The words after -- are for the compiler; the word after an option counts as its value. */
    private List<ShellWord> gems(SimpleCommand command) {
        List<ShellWord> found = new ArrayList<>();
        boolean isValue = false;
        for (ShellWord word : command.args()) {
            String text = word.text();
            if (text.equals("--")) {
                break;
            }
            boolean isOption = text.startsWith("-") && text.length() > 1;
            if (!isOption && !isValue && !text.equals("install") && !text.equals("i")) {
                found.add(word);
            }
            isValue = isOption && takesValue(text);
        }
        return found;
    }
}
