package io.dflint.lint.rules.dl3019;

import io.dflint.lint.command.CacheMounts;
import io.dflint.lint.command.PackageTool;
import io.dflint.lint.facts.script.RunCommand;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.CleanUp;
import io.dflint.lint.kit.OptionFix;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports indexes that apk leaves in the layer. */
public final class DL3019 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint("DL3019", "Use apk add --no-cache", Severity.INFO)
            .inDefault()
            .sameAs("trivy:DS-0025", "kics:ae9c56a6");

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
                removal = lastRemoval(run);
                before = null;
            }
            CommandSite site = each.site();
            if (removal < site.command().range().end() && leavesIndex(run, site, input)) {
                found(run, site, updateBefore(input, before, site), input, report);
            }
            before = site;
        }
    }

    private static boolean leavesIndex(RunScript run, CommandSite site, LintInput input) {
        SimpleCommand command = site.command();
        return PackageTool.APK.installs(command)
                && !command.hasFlag("no-cache")
                && !command.hasFlag("no-network")
                && !CacheMounts.cover(run.run(), "/var/cache/apk")
                && input.facts().finalStages().keep(run);
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

    /** A later step may rely on the index, which would then be missing. */
    private static Fix withoutUpdate(Fix fix, TextRange update) {
        List<TextEdit> edits = new ArrayList<>(fix.edits());
        edits.addFirst(TextEdit.delete(update));
        return new Fix(fix.title() + " and remove apk update", Applicability.UNSAFE, edits);
    }

    /** Returns an {@code apk update} directly before a command, up to that command, or null if there is none. */
    private static @Nullable TextRange updateBefore(LintInput input, @Nullable CommandSite before, CommandSite site) {
        TextRange add = site.command().range();
        if (before == null) {
            return null;
        }
        SimpleCommand command = before.command();
        boolean updates = command.range().end() < add.start()
                && command.words().size() == 2
                && command.hasArg("update")
                && isJoint(input, command.range(), add);
        return updates ? new TextRange(command.range().start(), add.start()) : null;
    }

    /** Reports whether the text between two commands only joins them. */
    private static boolean isJoint(LintInput input, TextRange before, TextRange behind) {
        int from = before.end();
        int to = behind.start();
        String text = input.file().source().slice(new TextRange(from, to));
        for (int i = 0; i < text.length(); i++) {
            if ("&; \t\r\n\\".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return !text.replace("&&", "").contains("&");
    }

    /** Returns the start of the last command of a RUN that removes the index, or -1 if there is none. */
    private static int lastRemoval(RunScript run) {
        int last = -1;
        for (CommandSite site : run.calls()) {
            SimpleCommand command = site.command();
            if (CleanUp.removes(command, "/var/cache/apk")
                    || "apk".equals(command.program()) && command.hasArg("cache") && command.hasArg("clean")) {
                last = Math.max(last, command.range().start());
            }
        }
        return last;
    }
}
