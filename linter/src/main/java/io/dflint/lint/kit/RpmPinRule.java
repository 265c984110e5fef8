package io.dflint.lint.kit;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.command.Pins;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.ArrayList;
import java.util.List;

/** A {@link PinRule} for yum and dnf, which also install modules. The version of a module is its stream. */
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
        for (ShellWord word : operands(command)) {
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
        if (VersionVariables.isIn(word)) {
            return word.text().indexOf('-') >= 0 && isVersionKnown(word, run, input);
        }
        return isPinned(word.text());
    }

    /** Returns the words of a command that are neither options nor their values. */
    protected List<ShellWord> operands(SimpleCommand command) {
        return tool.operands(command);
    }

    /** Reports whether a package with variables in its name has a version from one of them. */
    protected boolean isVersionKnown(ShellWord word, RunScript run, LintInput input) {
        return VersionVariables.isKnown(word, run, input);
    }

    /** Reports whether a package has a version or needs none. */
    protected boolean isPinned(String text) {
        return Pins.rpm(text) || text.endsWith(".rpm") || text.startsWith("@") || text.indexOf('/') >= 0;
    }
}
