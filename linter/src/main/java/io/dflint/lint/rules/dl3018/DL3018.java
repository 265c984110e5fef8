package io.dflint.lint.rules.dl3018;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.command.Pins;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.PinRule;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;

/** Reports packages that apk installs without a version. */
public final class DL3018 extends PinRule {
    public DL3018() {
        super(
                RuleInfo.hadolint("DL3018", "Pin the versions of apk packages", Severity.WARNING)
                        .sameAs("kics:d3499f6d"),
                PackageTool.APK,
                "apk installs whatever version it finds; write package=version or package~version");
    }

    @Override
    protected boolean isPinned(ShellWord word, RunScript run, LintInput input) {
        return Pins.apk(word.text());
    }
}
