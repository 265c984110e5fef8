package io.dflint.lint.rules.dl3008;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.command.Pins;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.PinRule;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;

/** Reports packages that apt-get installs without a version. */
public final class DL3008 extends PinRule {
    public DL3008() {
        super(
                RuleInfo.hadolint("DL3008", "Pin the versions of apt packages", Severity.WARNING)
                        .sameAs("kics:965a08d7"),
                PackageTool.APT_GET,
                "apt-get installs whatever version it finds; write package=version, or pin the base image by digest and use a"
                        + " snapshot archive");
    }

    @Override
    protected boolean isPinned(ShellWord word, RunScript run, LintInput input) {
        return Pins.apt(word.text());
    }
}
