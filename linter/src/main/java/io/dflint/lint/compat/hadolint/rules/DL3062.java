package io.dflint.lint.compat.hadolint.rules;

import io.dflint.lint.command.Pins;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.CommandRule;
import io.dflint.lint.kit.Packages;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.ArrayList;
import java.util.List;

/** go installs whatever version is newest. */
public final class DL3062 extends CommandRule {
    public DL3062() {
        super(new io.dflint.lint.rules.dl3062.DL3062().info(), "go");
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {
        List<ShellWord> unpinned = new ArrayList<>();
        boolean gets = true;
        for (ShellWord word : packages(site.command())) {
            String text = word.text();
            boolean fromModule = !gets && text.indexOf('@') < 0;
            if (!isLocal(text) && !Pins.go(text) && !fromModule) {
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

    /** What is left of the operands without the verbs; go run takes one package, and arguments of the program after it. */
    private static List<ShellWord> packages(SimpleCommand command) {
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
        return found.isEmpty() ? List.of() : found.subList(0, 1);
    }

    private static boolean isVerb(String text) {
        return switch (text) {
            case "install", "get", "tool", "run" -> true;
            default -> false;
        };
    }

    private static boolean isLocal(String path) {
        return path.startsWith(".") || path.startsWith("/");
    }
}
