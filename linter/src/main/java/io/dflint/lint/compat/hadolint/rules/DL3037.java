package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.command.Pins;
import io.dflint.lint.compat.hadolint.kit.PinRule;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.shell.ShellWord;

/** Reports a {@code zypper} that installs whatever version is available, as hadolint does. */
public final class DL3037 extends PinRule {
    public DL3037() {
        super(
                new io.dflint.lint.rules.dl3037.DL3037().info(),
                PackageTool.ZYPPER,
                "zypper installs whatever version it finds; write package=version");
    }

    @Override
    protected boolean isPinned(ShellWord word, RunScript run, LintInput input) {
        return Pins.zypper(word.text());
    }
}
