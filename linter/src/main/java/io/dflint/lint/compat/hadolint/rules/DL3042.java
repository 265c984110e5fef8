package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.command.CacheMounts;
import io.dflint.lint.command.PackageTool;
import io.dflint.lint.command.Pip;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.OptionFix;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;

/** Reports a {@code pip} that leaves its cache in the layer, as hadolint does. */
public final class DL3042 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3042.DL3042().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        if (input.facts().commandsOf(PackageTool.PIP.programs()).isEmpty()) {
            return;
        }
        PipCacheSwitch cacheSwitch = new PipCacheSwitch(input);
        for (RunScript run : input.facts().runs()) {
            if (CacheMounts.cover(run.run(), ".cache/pip") || cacheSwitch.isOff(run)) {
                continue;
            }
            for (CommandSite site : run.calls()) {
                SimpleCommand command = site.command();
                String program = command.program();
                if (program == null
                        || !Pip.installs(command)
                        || program.startsWith("pipx")
                        || command.hasFlag("no-cache-dir")) {
                    continue;
                }
                report.at(
                                run.instruction(),
                                command.words().getFirst().range(),
                                "pip leaves its cache in the layer; add --no-cache-dir")
                        .fix(OptionFix.of(input, run, site, verb(command), "--no-cache-dir", Applicability.SAFE));
            }
        }
    }

    private static ShellWord verb(SimpleCommand command) {
        for (ShellWord word : command.args()) {
            if (word.text().equals("install")) {
                return word;
            }
        }
        return command.words().getFirst();
    }
}
