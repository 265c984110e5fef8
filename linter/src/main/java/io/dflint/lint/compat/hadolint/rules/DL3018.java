package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.command.Pins;
import io.dflint.lint.compat.hadolint.kit.PinRule;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.LintInput;
import io.dflint.shell.ShellWord;

/** Reports an {@code apk} that installs whatever version is available, as hadolint does. */
public final class DL3018 extends PinRule {
    public DL3018() {
        super(
                new io.dflint.lint.rules.dl3018.DL3018().info(),
                PackageTool.APK,
                "apk installs whatever version it finds; write package=version or package~version");
    }

    @Override
    protected boolean isPinned(ShellWord word, RunScript run, LintInput input) {
        return Pins.apk(word.text());
    }
}
