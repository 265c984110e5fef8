package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.command.CacheMounts;
import io.dflint.lint.command.PackageTool;
import io.dflint.lint.facts.script.RunCommand;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.OptionFix;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** apk keeps its index. */
public final class DL3019 implements Rule {
    private static final RuleInfo INFO = new io.dflint.lint.rules.dl3019.DL3019().info();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        int start = -1;
        int removal = -1;
        CommandSite before = null;
        for (RunCommand each : input.facts().commandsOf("apk")) {
            RunScript run = each.run();
            if (run.instruction().range().start() != start) {
                start = run.instruction().range().start();
                removal = -1;
                before = null;
            }
            CommandSite site = each.site();
            if (removal < site.command().range().end() && leavesIndex(run, site, input)) {
                found(run, site, null, input, report);
            }
            before = site;
        }
    }

    private static boolean leavesIndex(RunScript run, CommandSite site, LintInput input) {
        SimpleCommand command = site.command();
        return PackageTool.APK.installs(command)
                && !command.hasFlag("no-cache")
                && !CacheMounts.cover(run.run(), "/var/cache/apk");
    }

    private static void found(
            RunScript run, CommandSite site, @Nullable TextRange update, LintInput input, Report report) {
        for (ShellWord word : site.command().args()) {
            if (word.text().equals("add")) {
                Fix fix = OptionFix.of(input, run, site, word, "--no-cache", Applicability.SAFE);
                Report.Draft draft = report.at(
                        run.instruction(),
                        word.range(),
                        update == null
                                ? "apk add leaves its package index in the layer; add --no-cache"
                                : "apk update and apk add leave the package index in the layer; add --no-cache, which needs"
                                        + " no apk update");
                draft.fix(fix);
                if (fix != null && update != null) {
                    draft.fix(withoutUpdate(fix, update));
                }
                return;
            }
        }
    }

    /** A later step may rely on the index that is no more there. */
    private static Fix withoutUpdate(Fix fix, TextRange update) {
        List<TextEdit> edits = new ArrayList<>(fix.edits());
        edits.addFirst(TextEdit.delete(update));
        return new Fix(fix.title() + " and remove apk update", Applicability.UNSAFE, edits);
    }
}
