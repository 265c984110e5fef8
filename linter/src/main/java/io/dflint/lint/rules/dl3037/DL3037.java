package io.dflint.lint.rules.dl3037;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.command.Pins;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.PinRule;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellWord;

/** Reports packages that zypper installs without a version. */
public final class DL3037 extends PinRule {
    public DL3037() {
        super(
                RuleInfo.hadolint("DL3037", "Pin the versions of zypper packages", Severity.WARNING)
                        .sameAs("kics:562952e4"),
                PackageTool.ZYPPER,
                "zypper installs whatever version it finds; write package=version");
    }

    @Override
    protected boolean isPinned(ShellWord word, RunScript run, LintInput input) {
        return Pins.zypper(word.text());
    }
}
