package io.dflint.lint.rules.dl3019;

import io.dflint.lint.Applicability;
import io.dflint.lint.CommandRule;
import io.dflint.lint.Fix;
import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.OptionFix;
import io.dflint.lint.facts.RunScript;
import io.dflint.lint.packages.CacheMounts;
import io.dflint.lint.packages.CleanUp;
import io.dflint.lint.packages.PackageTool;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** apk keeps its index. */
public final class DL3019 extends CommandRule {
    public DL3019() {
        super(
                RuleInfo.hadolint("DL3019", "Give apk add --no-cache", Severity.INFO)
                        .inDefault()
                        .sameAs("trivy:DS-0025", "kics:ae9c56a6"),
                "apk");
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {

        SimpleCommand command = site.command();
        if (!PackageTool.APK.installs(command)
                || command.hasFlag("no-cache")
                || !input.asHadolint() && (command.hasFlag("no-network") || removesIndex(run, site))
                || CacheMounts.cover(run.run(), "/var/cache/apk")
                || !input.asHadolint() && !input.facts().finalStages().keep(run)) {
            return;
        }
        for (ShellWord word : command.args()) {
            if (word.text().equals("add")) {
                Fix fix = OptionFix.of(input, run, site, word, "--no-cache", Applicability.SAFE);
                TextRange update = input.asHadolint() ? null : updateBefore(input, run, site);
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

    /** An {@code apk update} right in front of a command, up to that command; null without one. */
    private static @Nullable TextRange updateBefore(LintInput input, RunScript run, CommandSite site) {
        TextRange add = site.command().range();
        for (CommandSite other : run.calls()) {
            SimpleCommand command = other.command();
            if (command.range().end() < add.start()
                    && "apk".equals(command.program())
                    && command.words().size() == 2
                    && command.hasArg("update")
                    && isJoint(input, command.range(), add)) {
                return new TextRange(command.range().start(), add.start());
            }
        }
        return null;
    }

    /** Whether the text between two commands only joins them. */
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

    /** Whether a later command of the RUN removes the index. */
    private static boolean removesIndex(RunScript run, CommandSite site) {
        for (CommandSite other : run.calls()) {
            SimpleCommand command = other.command();
            if (command.range().start() > site.command().range().end()
                    && (CleanUp.removes(command, "/var/cache/apk")
                            || "apk".equals(command.program()) && command.hasArg("cache") && command.hasArg("clean"))) {
                return true;
            }
        }
        return false;
    }
}
