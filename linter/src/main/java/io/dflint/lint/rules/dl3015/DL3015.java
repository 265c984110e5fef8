package io.dflint.lint.rules.dl3015;

import io.dflint.lint.command.Apt;
import io.dflint.lint.command.PackageTool;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lint.kit.CommandRule;
import io.dflint.lint.kit.OptionFix;
import io.dflint.lint.kit.Typos;
import io.dflint.lint.rule.Applicability;
import io.dflint.lint.rule.Fix;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.CommandSite;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.text.TextEdit;

/** Reports apt-get install with recommended packages. */
public class DL3015 extends CommandRule {
    private static final String OPTION = "--no-install-recommends";

    public DL3015() {
        super(
                RuleInfo.hadolint("DL3015", "Use apt-get install --no-install-recommends", Severity.INFO)
                        .inDefault()
                        .sameAs("trivy:DS-0029", "kics:7384dfb2"),
                "apt-get",
                "apt");
    }

    @Override
    protected final void check(RunScript run, CommandSite site, LintInput input, Report report) {
        SimpleCommand command = site.command();
        if (!installs(command)
                || command.hasFlag("no-install-recommends")
                || command.hasArg("APT::Install-Recommends=false")
                || isSwitchedOff(command)) {
            return;
        }
        ShellWord verb = null;
        for (ShellWord word : command.args()) {
            if (Typos.isTypo(word.text(), OPTION)) {
                report.at(
                                run.instruction(),
                                word.range(),
                                command.program() + " has no option " + word.text() + "; write " + OPTION)
                        .fix(Fix.unsafe("Write " + OPTION, new TextEdit(word.range(), OPTION)));
                return;
            }
            if (verb == null && word.text().equals("install")) {
                verb = word;
            }
        }
        ShellWord place = verb == null ? command.words().getFirst() : verb;
        report.at(
                        run.instruction(),
                        place.range(),
                        command.program() + " install also installs recommended packages; add --no-install-recommends")
                .fix(OptionFix.of(input, run, site, place, "--no-install-recommends", Applicability.UNSAFE));
    }

    /** Reports whether a command installs packages. */
    protected boolean installs(SimpleCommand command) {
        return Apt.installs(command);
    }

    /**
     * Reports whether the setting is given in another spelling, or the command names no package and so installs none.
     */
    protected boolean isSwitchedOff(SimpleCommand command) {
        for (ShellWord word : command.args()) {
            String text = word.text();
            if (text.endsWith("APT::Install-Recommends=0")
                    || text.endsWith("APT::Install-Recommends=false")
                    || text.endsWith("APT::Install-Recommends=no")) {
                return true;
            }
        }
        return PackageTool.APT_GET.packages(command).isEmpty();
    }
}
