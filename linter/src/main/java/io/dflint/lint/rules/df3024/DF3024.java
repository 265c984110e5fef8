package io.dflint.lint.rules.df3024;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.command.Pip;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reports packages that a command names twice. */
public final class DF3024 implements Rule {
    private static final RuleInfo INFO =
            RuleInfo.own("DF3024", "Name each package once", Severity.INFO).inDefault();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final PackageTool[] TOOLS = {
        PackageTool.APT_GET,
        PackageTool.APT,
        PackageTool.APK,
        PackageTool.YUM,
        PackageTool.DNF,
        PackageTool.ZYPPER,
        PackageTool.NPM,
        PackageTool.PIP
    };

    @Override
    public void check(LintInput input, Report report) {
        for (RunScript run : input.facts().runs()) {
            for (CommandSite site : run.calls()) {
                for (PackageTool tool : TOOLS) {
                    if (tool.installs(site.command())) {
                        check(run, site, packages(tool, site), input, report);
                        break;
                    }
                }
            }
        }
    }

    private static List<ShellWord> packages(PackageTool tool, CommandSite site) {
        return tool == PackageTool.PIP ? Pip.requirements(site.command()) : tool.packages(site.command());
    }

    private static void check(
            RunScript run, CommandSite site, List<ShellWord> packages, LintInput input, Report report) {
        Set<ShellWord> named = Collections.newSetFromMap(new IdentityHashMap<>());
        named.addAll(packages);
        Map<String, Named> seen = new HashMap<>();
        ShellWord before = null;
        for (ShellWord word : site.command().words()) {
            String name = named.contains(word) && site.command().range().contains(word.range()) ? word.literal() : null;
            String option = before != null && before.text().startsWith("-") ? before.text() : null;
            Named first = name == null ? null : seen.putIfAbsent(name, new Named(word, option));
            // If both occurrences follow the same option, they are probably values of that option.
            if (first != null && (option == null || !option.equals(first.option()))) {
                report.at(run.instruction(), word.range(), name + " is in this list twice; remove one")
                        .related(first.word().range(), "the first")
                        .fix(before == null ? null : fix(before, word, input));
            }
            before = word;
        }
    }

    /** The first occurrence of a package, and the option before it. */
    private record Named(ShellWord word, @Nullable String option) {}

    /** Removes a word and the separator before it. Returns null if there is a comment in between. */
    private static @Nullable Fix fix(ShellWord before, ShellWord word, LintInput input) {
        int start = before.range().end();
        int end = word.range().end();
        if (start > word.range().start()) {
            return null;
        }
        String between =
                input.file().source().slice(new TextRange(start, word.range().start()));
        return between.indexOf('#') >= 0 || between.indexOf('"') >= 0
                ? null
                : Fix.safe("Remove the second", TextEdit.delete(new TextRange(start, end)));
    }
}
