package io.dflint.lint.rules.dl3041;

import io.dflint.lint.CommandRule;
import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.lint.facts.RunScript;
import io.dflint.lint.packages.PackageTool;
import io.dflint.lint.packages.Packages;
import io.dflint.lint.packages.Pins;
import io.dflint.lint.packages.VersionVariables;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import java.util.ArrayList;
import java.util.List;

/** dnf installs whatever version is there. */
public final class DL3041 extends CommandRule {
    public DL3041() {
        super(RuleInfo.hadolint("DL3041", "Pin the versions of packages from dnf", Severity.WARNING)
                .sameAs("kics:93d88cf7"));
    }

    @Override
    protected void check(RunScript run, CommandSite site, LintInput input, Report report) {

        SimpleCommand command = site.command();
        if (!isInstall(command)) {
            return;
        }
        List<ShellWord> unpinned = new ArrayList<>();
        for (ShellWord word : packages(command, input.asHadolint())) {
            if (!isPinned(command, word, run, input) && (input.asHadolint() || word.literal() != null)) {
                unpinned.add(word);
            }
        }
        if (!unpinned.isEmpty()) {
            report.at(
                    run.instruction(),
                    Packages.range(unpinned),
                    Packages.unpinned(unpinned) + "; dnf installs whatever version it finds; write package-version");
        }
    }

    private static boolean isInstall(SimpleCommand command) {
        return PackageTool.DNF.runs(command) && command.hasArg("install") && !command.hasArg("group");
    }

    private static List<ShellWord> packages(SimpleCommand command, boolean asHadolint) {
        List<ShellWord> found = new ArrayList<>();
        for (ShellWord word : PackageTool.DNF.operands(command, asHadolint)) {
            if (!word.text().equals("install")
                    && !(isModule(command) && word.text().equals("module"))) {
                found.add(word);
            }
        }
        return found;
    }

    private static boolean isModule(SimpleCommand command) {
        return command.hasArg("module");
    }

    private static boolean isPinned(SimpleCommand command, ShellWord word, RunScript run, LintInput input) {
        String text = word.text();
        if (isModule(command)) {
            return text.indexOf(':') >= 0;
        }
        if (VersionVariables.isIn(word)) {
            return text.indexOf('-') >= 0 && VersionVariables.isKnown(word, run, input);
        }
        return Pins.rpm(text)
                || !input.asHadolint() && (text.endsWith(".rpm") || text.startsWith("@") || text.indexOf('/') >= 0);
    }
}
