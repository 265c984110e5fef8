package io.dflint.lint.rules.df3025;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.text.SourceText;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reports long lists of packages that are not sorted. */
public final class DF3025 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF3025", "Sort long lists of packages", Severity.STYLE);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** Shorter lists can be taken in at a glance. */
    private static final int LEAST = 5;

    private static final PackageTool[] TOOLS = {
        PackageTool.APT_GET, PackageTool.APT, PackageTool.APK, PackageTool.YUM, PackageTool.DNF, PackageTool.ZYPPER
    };

    @Override
    public void check(LintInput input, Report report) {
        for (RunScript run : input.facts().runs()) {
            for (CommandSite site : run.calls()) {
                for (PackageTool tool : TOOLS) {
                    if (tool.installs(site.command())) {
                        check(run, site, tool.packages(site.command()), input, report);
                        break;
                    }
                }
            }
        }
    }

    private static void check(
            RunScript run, CommandSite site, List<ShellWord> packages, LintInput input, Report report) {
        if (packages.size() < LEAST || !standAlone(packages, site, input)) {
            return;
        }
        List<String> texts = new ArrayList<>(packages.size());
        for (ShellWord word : packages) {
            texts.add(input.file().source().slice(word.range()));
        }
        List<String> sorted = new ArrayList<>(texts);
        Collections.sort(sorted);
        int first = 0;
        while (first < texts.size() && texts.get(first).equals(sorted.get(first))) {
            first++;
        }
        if (first == texts.size()) {
            return;
        }
        List<TextEdit> edits = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).equals(sorted.get(i))) {
                edits.add(new TextEdit(packages.get(i).range(), sorted.get(i)));
            }
        }
        report.at(
                        run.instruction(),
                        packages.get(first).range(),
                        "the packages are not sorted, which hides duplicates and makes diffs longer; "
                                + sorted.get(first) + " comes before " + texts.get(first))
                .fix(new Fix("Sort the packages", Applicability.UNSAFE, edits));
    }

    /** Reports whether the packages are in the command itself, separated only by spaces and line breaks. */
    private static boolean standAlone(List<ShellWord> packages, CommandSite site, LintInput input) {
        SourceText source = input.file().source();
        ShellWord before = null;
        for (ShellWord word : packages) {
            if (word.literal() == null || !site.command().range().contains(word.range())) {
                return false;
            }
            if (before != null) {
                if (before.range().end() > word.range().start()) {
                    return false;
                }
                int start = before.range().end();
                String between = source.slice(new TextRange(start, word.range().start()));
                if (!isBlank(between)) {
                    return false;
                }
            }
            before = word;
        }
        return true;
    }

    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (" \t\r\n\\`".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
