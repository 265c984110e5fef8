package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.command.Pins;
import io.dflint.lint.compat.hadolint.kit.PinRule;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.shell.ShellWord;

/** Reports an {@code apt-get} that installs whatever version is available, as hadolint does. */
public final class DL3008 extends PinRule {
    public DL3008() {
        super(
                new io.dflint.lint.rules.dl3008.DL3008().info(),
                PackageTool.APT_GET,
                "apt-get installs whatever version it finds; write package=version, or pin the base image by digest and use a"
                        + " snapshot archive");
    }

    @Override
    protected boolean isPinned(ShellWord word, RunScript run, LintInput input) {
        return Pins.apt(word.text());
    }
}
