package io.dflint.lint.rules.dl3062;

import io.dflint.lint.command.Pins;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.CommandRule;
import io.dflint.lint.kit.Packages;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.ArrayList;
import java.util.List;

/** Reports packages that go installs without a version. */
public class DL3062 extends CommandRule {
    public DL3062() {
        super(
                RuleInfo.hadolint("DL3062", "Pin the versions of Go programs", Severity.WARNING)
                        .inDefault(),
                "go");
    }

    @Override
    protected final void check(RunScript run, CommandSite site, LintInput input, Report report) {
        List<ShellWord> unpinned = new ArrayList<>();
        for (ShellWord word : packages(site.command())) {
            if (!isLocal(word.text()) && !Pins.go(word.text()) && isJudged(word, site.command())) {
                unpinned.add(word);
            }
        }
        if (!unpinned.isEmpty()) {
            Packages.report(
                    report,
                    run,
                    site,
                    unpinned,
                    "go installs the newest version of " + Packages.list(unpinned) + "; write package@version");
        }
    }

    /** Reports whether the version of a package is not given by go.mod: with {@code @}, or in {@code go get}. */
    protected boolean isJudged(ShellWord word, SimpleCommand command) {
        return (command.hasArg("get") || word.text().indexOf('@') >= 0) && Packages.isKnown(word);
    }

    /** The operands without the verbs. go run takes a single package, followed by the arguments of the program. */
    private List<ShellWord> packages(SimpleCommand command) {
        boolean runs = command.hasArg("run");
        if (!"go".equals(command.program()) || !runs && !command.hasArg("install", "get")) {
            return List.of();
        }
        List<ShellWord> found = new ArrayList<>();
        for (ShellWord word : command.operands()) {
            if (!isVerb(word.text())) {
                found.add(word);
            }
        }
        if (!runs) {
            return found;
        }
        return found.isEmpty() || isFile(found.getFirst()) ? List.of() : found.subList(0, 1);
    }

    private static boolean isVerb(String text) {
        return switch (text) {
            case "install", "get", "tool", "run" -> true;
            default -> false;
        };
    }

    /** Reports whether a word is a file, as in {@code go run main.go}. */
    protected boolean isFile(ShellWord word) {
        return word.text().endsWith(".go");
    }

    private static boolean isLocal(String path) {
        return path.startsWith(".") || path.startsWith("/");
    }
}
