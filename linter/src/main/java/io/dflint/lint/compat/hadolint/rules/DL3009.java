package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.command.CacheMounts;
import io.dflint.lint.command.PackageTool;
import io.dflint.lint.compat.hadolint.kit.CleanUp;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.AptLists;
import io.dflint.lint.kit.LaterUses;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.shell.CommandSite;
import io.dflint.shell.SimpleCommand;
import org.jspecify.annotations.Nullable;

/** Reports package lists of {@code apt} that stay in the layer, as hadolint does. */
public final class DL3009 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3009.DL3009().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        if (input.facts().commandsOf("apt-get", "apt", "aptitude").isEmpty()) {
            return;
        }
        LaterUses later = AptLists.laterUses(input);
        for (RunScript run : input.facts().runs()) {
            CommandSite update = updateWithoutRemoval(run);
            if (update == null || hasMount(run) || !input.facts().finalStages().keep(run)) {
                continue;
            }
            Report.Draft draft = report.at(
                    run.instruction(),
                    update.command().range(),
                    "the lists from " + update.command().program()
                            + " update stay in the layer; end the RUN with rm -rf " + AptLists.FOLDER + "/*");
            if (!later.contains(run)) {
                draft.fix(AptLists.removal(run, update, later));
            }
        }
    }

    private static @Nullable CommandSite updateWithoutRemoval(RunScript run) {
        CommandSite update = null;
        for (CommandSite site : run.calls()) {
            SimpleCommand command = site.command();
            boolean isApt = PackageTool.APT_GET.runs(command) || PackageTool.APT.runs(command);

            if (CleanUp.removes(command, AptLists.FOLDER + "/*")) {
                return null;
            }

            update = update == null && isApt && command.hasArg("update") ? site : update;
        }
        return update;
    }

    private static boolean hasMount(RunScript run) {
        return CacheMounts.cover(run.run(), AptLists.FOLDER)
                || CacheMounts.cover(run.run(), "/var/lib/apt") && CacheMounts.cover(run.run(), "/var/cache/apt");
    }
}
