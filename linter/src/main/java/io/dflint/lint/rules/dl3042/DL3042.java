package io.dflint.lint.rules.dl3042;

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
import io.dflint.lint.rule.Severity;
import io.dflint.model.Variable;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.List;

/** Reports caches that pip leaves in the layer. */
public final class DL3042 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint("DL3042", "Use pip install --no-cache-dir", Severity.WARNING)
            .inDefault()
            .sameAs("kics:f2f903fb");

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
            if (CacheMounts.cover(run.run(), ".cache/pip")
                    || cacheSwitch.isOff(run)
                    || isMounted(run, input)
                    || !input.facts().finalStages().keep(run)) {
                continue;
            }
            int cleaned = lastCleanUp(run.calls());
            for (int i = cleaned + 1; i < run.calls().size(); i++) {
                CommandSite site = run.calls().get(i);
                SimpleCommand command = site.command();
                String program = command.program();
                if (program == null
                        || !Pip.installs(command)
                        || program.startsWith("pipx")
                        || command.hasFlag("no-cache-dir")
                        || command.hasFlag("d", "dry-run")) {
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

    /**
     * Returns the index of the last command that empties the cache, such as {@code pip cache purge} or {@code rm -rf
     * ~/.cache}, or -1 if there is none.
     */
    private static int lastCleanUp(List<CommandSite> sites) {
        for (int i = sites.size() - 1; i >= 0; i--) {
            SimpleCommand command = sites.get(i).command();
            if ("rm".equals(command.program())
                    ? removesCache(command)
                    : command.hasArg("cache") && command.hasArg("purge")) {
                return i;
            }
        }
        return -1;
    }

    private static boolean removesCache(SimpleCommand command) {
        for (ShellWord word : command.operands()) {
            String path = word.text();
            if (path.endsWith("/.cache")
                    || path.endsWith("/.cache/")
                    || path.endsWith("/.cache/*")
                    || path.contains("/.cache/pip")) {
                return true;
            }
        }
        return false;
    }

    /** Reports whether a mount contains the directory in {@code PIP_CACHE_DIR}. */
    private static boolean isMounted(RunScript run, LintInput input) {
        Variable folder = input.model().scopeAt(run.instruction()).variable("PIP_CACHE_DIR");
        String path = folder == null ? null : folder.value();
        return CacheMounts.cover(run.run(), "PIP_CACHE_DIR")
                || CacheMounts.coverFolder(run.run(), "/.cache")
                || path != null && !path.isEmpty() && CacheMounts.cover(run.run(), path);
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
