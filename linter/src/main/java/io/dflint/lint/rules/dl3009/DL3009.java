package io.dflint.lint.rules.dl3009;

import io.dflint.lint.command.CacheMounts;
import io.dflint.lint.command.PackageTool;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.AptLists;
import io.dflint.lint.kit.CleanUp;
import io.dflint.lint.kit.LaterUses;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.model.Stage;
import io.dflint.shell.CommandSite;
import io.dflint.shell.SimpleCommand;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports package lists of apt that stay in the layer. */
public final class DL3009 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint(
                    "DL3009", "Remove the apt lists after installing", Severity.INFO)
            .inDefault()
            .sameAs("kics:df746b39");

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
        Map<RunScript, CommandSite> neededLater = neededLater(input.facts().runs());
        for (RunScript run : input.facts().runs()) {
            CommandSite update = updateWithoutRemoval(run);
            if (update == null || hasMount(run) || !input.facts().finalStages().keep(run)) {
                continue;
            }
            CommandSite user = neededLater.get(run);
            if (user != null && !installs(run)) {
                continue; // DF3002 reports an update that is only for later steps.
            }
            Report.Draft draft = report.at(
                    run.instruction(),
                    update.command().range(),
                    "the lists from " + update.command().program() + " update stay in the layer; "
                            + (user != null
                                    ? "install in this RUN what a later one installs from them, and end it with"
                                    : "end the RUN with")
                            + " rm -rf " + AptLists.FOLDER + "/*");
            if (user != null) {
                draft.related(user.command().range(), "installs without an update of its own");
                continue;
            }
            draft.fix(AptLists.removal(run, update, later));
        }
    }

    private static boolean installs(RunScript run) {
        for (CommandSite site : run.calls()) {
            SimpleCommand command = site.command();
            if (PackageTool.APT_GET.installs(command) || PackageTool.APT.installs(command)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable CommandSite updateWithoutRemoval(RunScript run) {
        CommandSite update = null;
        for (CommandSite site : run.calls()) {
            SimpleCommand command = site.command();
            boolean isApt = PackageTool.APT_GET.runs(command) || PackageTool.APT.runs(command);
            if (CleanUp.removes(command, AptLists.FOLDER) || isApt && command.hasArg("distclean", "dist-clean")) {
                update = null;
                continue;
            }
            update = update == null && isApt && command.hasArg("update") ? site : update;
        }
        return update;
    }

    /** Returns for each RUN with lists what a later RUN of the stage, or of a stage based on it, installs from them. */
    private static Map<RunScript, CommandSite> neededLater(List<RunScript> runs) {
        Map<RunScript, CommandSite> needed = new IdentityHashMap<>();
        Map<Stage, @Nullable RunScript> sources = new HashMap<>();
        for (RunScript run : runs) {
            Stage stage = run.stage();
            if (stage == null) {
                continue;
            }
            Stage from = sources.containsKey(stage) ? stage : stage.parent();
            RunScript source = from == null ? null : sources.get(from);
            for (CommandSite site : run.calls()) {
                SimpleCommand command = site.command();
                boolean isApt = PackageTool.APT_GET.runs(command) || PackageTool.APT.runs(command);
                if (isApt && command.hasArg("update")) {
                    source = run;
                } else if (CleanUp.removes(command, AptLists.FOLDER)) {
                    source = null;
                } else if (isApt && source != null && isBefore(source, run) && AptLists.isUsedBy(command)) {
                    needed.putIfAbsent(source, site);
                }
            }
            sources.put(stage, source);
        }
        return needed;
    }

    private static boolean isBefore(RunScript one, RunScript other) {
        return one.instruction().range().start() < other.instruction().range().start();
    }

    private static boolean hasMount(RunScript run) {
        return CacheMounts.cover(run.run(), AptLists.FOLDER)
                || CacheMounts.coverFolder(run.run(), "/var/lib/apt") && CacheMounts.cover(run.run(), "/var/cache/apt");
    }
}
