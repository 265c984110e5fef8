package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.command.Pins;
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

/** npm installs whatever version is newest. */
public final class DL3016 extends CommandRule {
    public DL3016() {
        super(new io.dflint.lint.rules.dl3016.DL3016().info(), "npm");
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {
        SimpleCommand command = site.command();
        if (!isInstall(command)) {
            return;
        }
        List<ShellWord> unpinned = new ArrayList<>();
        for (ShellWord word : ToolOptions.packages(PackageTool.NPM, command)) {
            if (!Pins.npm(word.text())) {
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

    private static boolean isInstall(SimpleCommand command) {
        if (!PackageTool.NPM.installs(command)) {
            return false;
        }
        List<ShellWord> operands = ToolOptions.operands(PackageTool.NPM, command);
        return !operands.isEmpty() && operands.getFirst().text().equals("install");
    }
}
