package io.dflint.lint.rules.sc3028;

import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.lint.kit.Bashisms;
import io.dflint.lint.kit.ShellReport;
import io.dflint.lint.kit.ShellRule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.WordPart;
import io.dflint.shell.flow.Place;
import io.dflint.shell.flow.Shape;

/** Finds variables that only bash sets in scripts for `sh`. */
public final class SC3028 extends ShellRule {
    public SC3028() {
        super(
                RuleInfo.shellCheck("SC3028", "Do not use variables of bash in sh", Severity.WARNING)
                        .inDefault(),
                Shape.PARAMETER);
    }

    @Override
    protected void check(Place place, ShellScript script, ShellReport report) {
        WordPart.Parameter parameter = (WordPart.Parameter) place.node();
        if (isOfBash(parameter.name(), report)
                && !script.variables().isWritten(parameter.name())
                && !script.outside().isKnown(parameter.name())
                && Bashisms.isLacking(script, report)) {
            report.at(
                    place.range(),
                    "sh does not set " + parameter.name()
                            + ", so it is empty; use SHELL with bash, or another way to the value");
        }
    }

    private static boolean isOfBash(String name, ShellReport report) {
        return switch (name) {
            case "RANDOM", "SECONDS", "PIPESTATUS" -> true;
            case "OSTYPE", "MACHTYPE", "HOSTTYPE", "HOSTNAME", "DIRSTACK", "EUID", "UID", "SHLVL", "SHELLOPTS" ->
                !report.isStrict();
            default -> false;
        };
    }
}
