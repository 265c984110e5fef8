package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.command.Pins;
import io.dflint.lint.command.Pip;
import io.dflint.lint.compat.hadolint.kit.ToolOptions;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.CommandRule;
import io.dflint.lint.kit.Packages;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.ArrayList;
import java.util.List;

/** Reports a {@code pip} that installs whatever version is available, as hadolint does. */
public final class DL3013 extends CommandRule {
    public DL3013() {
        super(new io.dflint.lint.rules.dl3013.DL3013().info(), "pip*", "python*");
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {
        SimpleCommand command = site.command();
        if (!(Pip.installs(command) && !isPinnedAsAWhole(command))) {
            return;
        }
        List<ShellWord> unpinned = new ArrayList<>();
        for (ShellWord word : ToolOptions.requirements(command)) {
            if (!isPinned(word.text())) {
                unpinned.add(word);
            }
        }
        if (!unpinned.isEmpty()) {
            Packages.report(
                    report,
                    run,
                    site,
                    unpinned,
                    Packages.unpinned(unpinned)
                            + "; pip installs the newest one; write package==version or use -r requirements.txt");
        }
    }

    /** Reports whether versions are in a requirements or constraints file, or the project itself is installed. */
    private static boolean isPinnedAsAWhole(SimpleCommand command) {
        if (command.hasArg("-r", "--requirement", ".") || command.hasFlag("c", "constraint")) {
            return true;
        }
        return false;
    }

    private static boolean isPinned(String word) {
        return Pins.pip(word);
    }
}
