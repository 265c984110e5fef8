package io.dflint.lint.rules.dl3013;

import io.dflint.lint.command.CutRanges;
import io.dflint.lint.command.Pins;
import io.dflint.lint.command.Pip;
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
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reports packages that pip installs without a version. */
public final class DL3013 extends CommandRule {
    public DL3013() {
        super(
                RuleInfo.hadolint("DL3013", "Pin the versions of pip packages", Severity.WARNING)
                        .inDefault()
                        .sameAs("kics:02d9c71f"),
                "pip*",
                "python*");
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {
        SimpleCommand command = site.command();
        if (!(Pip.installs(command) && !isPinnedAsAWhole(command))) {
            return;
        }
        List<ShellWord> unpinned = new ArrayList<>();
        Set<TextRange> cut = new HashSet<>();
        CutRanges.of(command).forEach(each -> cut.add(each.word().range()));
        for (ShellWord word : Pip.requirements(command)) {
            // DF3043 covers ranges that do not reach pip.
            if (!isPinned(word.text()) && !cut.contains(word.range()) && Packages.isKnown(word)) {
                unpinned.add(word);
            }
        }
        if (!unpinned.isEmpty()) {
            String advice = isRepository(unpinned.getFirst().text())
                    ? "; pip installs the newest commit; add @ and a tag or commit to the URL"
                    : "; pip installs the newest one; write package==version or use -r requirements.txt";
            Packages.report(report, run, site, unpinned, Packages.unpinned(unpinned) + advice);
        }
    }

    private static boolean isRepository(String requirement) {
        return requirement.startsWith("git+") || requirement.startsWith("hg+") || requirement.startsWith("svn+");
    }

    /** Reports whether the versions are in a requirements or constraints file, or the project itself is installed. */
    private static boolean isPinnedAsAWhole(SimpleCommand command) {
        if (command.hasArg("-r", "--requirement", ".") || command.hasFlag("c", "constraint")) {
            return true;
        }
        return command.hasFlag("r", "requirement", "e", "editable", "group") || command.hasFlag("upgrade-all");
    }

    private static boolean isPinned(String word) {
        return Pins.pip(word) || word.startsWith(".") || word.contains(" @ ") || isToolItself(word);
    }

    /** Reports whether a word is pip itself, whose update is the first step in its own documentation. */
    private static boolean isToolItself(String word) {
        return word.equals("pip") || word.equals("setuptools") || word.equals("wheel");
    }
}
