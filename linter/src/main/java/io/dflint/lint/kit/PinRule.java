package io.dflint.lint.kit;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.ArrayList;
import java.util.List;

/** A rule that requires a version for each package that a tool installs. */
public abstract class PinRule extends CommandRule {
    private final PackageTool tool;
    private final String advice;

    /**
     * Creates a rule.
     *
     * @param advice what the tool does without versions, and how to write one
     */
    protected PinRule(RuleInfo info, PackageTool tool, String advice) {
        super(info, tool.programs());
        this.tool = tool;
        this.advice = advice;
    }

    @Override
    protected final void check(RunScript run, CommandSite site, LintInput input, Report report) {
        SimpleCommand command = site.command();
        if (!installs(command) || !isJudged(command)) {
            return;
        }
        List<ShellWord> unpinned = unpinned(command, run, input);
        if (!unpinned.isEmpty()) {
            Packages.report(report, run, site, unpinned, Packages.unpinned(unpinned) + "; " + advice);
        }
    }

    /** Reports whether a command installs packages. */
    protected boolean installs(SimpleCommand command) {
        return tool.installs(command);
    }

    /** Returns the packages that an installing command names. */
    protected List<ShellWord> packages(SimpleCommand command) {
        return tool.packages(command);
    }

    /** Reports whether an installing command really installs, rather than simulating it. */
    protected boolean isJudged(SimpleCommand command) {
        return !tool.onlyPretends(command);
    }

    /** Reports whether a word is known to name a package. */
    protected boolean isJudged(ShellWord word) {
        return Packages.isKnown(word);
    }

    private List<ShellWord> unpinned(SimpleCommand command, RunScript run, LintInput input) {
        boolean modules = installsModules(command);
        List<ShellWord> unpinned = new ArrayList<>();
        for (ShellWord word : packages(command)) {
            if (isJudged(word) && !(modules ? isPinnedModule(word) : isPinned(word, run, input))) {
                unpinned.add(word);
            }
        }
        return unpinned;
    }

    /** Reports whether an installing command names modules, which have streams, instead of packages. */
    protected boolean installsModules(SimpleCommand command) {
        return false;
    }

    /** Reports whether a package has a version or needs none. */
    protected abstract boolean isPinned(ShellWord word, RunScript run, LintInput input);

    private static boolean isPinnedModule(ShellWord word) {
        return word.text().indexOf(':') >= 0;
    }
}
