package io.dflint.lint.compat.hadolint.kit;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.command.Pins;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.ArrayList;
import java.util.List;

/** A {@link PinRule} for yum and dnf, which also install modules, with a stream for a version. */
public abstract class RpmPinRule extends PinRule {
    private final PackageTool tool;

    protected RpmPinRule(RuleInfo info, PackageTool tool, String advice) {
        super(info, tool, advice);
        this.tool = tool;
    }

    @Override
    protected boolean installs(SimpleCommand command) {
        return tool.runs(command) && command.hasArg("install");
    }

    @Override
    protected final List<ShellWord> packages(SimpleCommand command) {
        boolean modules = installsModules(command);
        List<ShellWord> found = new ArrayList<>();
        for (ShellWord word : ToolOptions.operands(tool, command)) {
            if (!word.text().equals("install") && !(modules && word.text().equals("module"))) {
                found.add(word);
            }
        }
        return found;
    }

    @Override
    protected final boolean installsModules(SimpleCommand command) {
        return command.hasArg("module");
    }

    @Override
    protected final boolean isPinned(ShellWord word, RunScript run, LintInput input) {
        String text = word.text();
        if (VersionVariables.isIn(word)) {
            return text.indexOf('-') >= 0 && VersionVariables.isKnown(word, run, input);
        }
        return Pins.rpm(text);
    }
}
