package io.dflint.lint.rules.df3003;

import io.dflint.lint.command.PackageTool;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.kit.CallRule;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellScope.Field;
import java.util.List;

/** Reports upgrades of all packages of the base image. */
public final class DF3003 extends CallRule {
    public DF3003() {
        super(RuleInfo.own("DF3003", "Use a newer base image instead of upgrading packages", Severity.INFO)
                .sameAs("trivy:DS-0024", "kics:682fe378", "kics:09fda05e", "kics:989ab888", "kics:8f6456be"));
    }

    @Override
    protected void check(ProgramCall call, LintInput input, Report report) {
        if (upgradesAll(call)) {
            report.at(
                    call.instruction(),
                    call.range(),
                    "upgrading with " + call.program()
                            + " gives another result each day; use a newer base image, and upgrade single packages by name"
                            + " where necessary");
        }
    }

    private static boolean upgradesAll(ProgramCall call) {
        String verb = call.verb();
        return verb != null
                && verbs(call.program()).contains(verb)
                && isLast(call)
                && !(isApt(call) && PackageTool.APT_GET.onlyPretends(call.site().command()));
    }

    private static boolean isApt(ProgramCall call) {
        return call.isOf("apt-get", "apt", "aptitude");
    }

    private static List<String> verbs(String program) {
        return switch (program) {
            case "apt-get", "apt", "aptitude" -> List.of("upgrade", "dist-upgrade", "full-upgrade", "safe-upgrade");
            case "apk" -> List.of("upgrade");
            case "yum", "dnf", "microdnf", "tdnf", "dnf5" ->
                List.of("update", "upgrade", "distro-sync", "upgrade-minimal");
            default -> List.of();
        };
    }

    /** Reports whether no package is named after the verb. */
    private static boolean isLast(ProgramCall call) {
        int words = 0;
        for (Field argument : call.arguments()) {
            words += argument.text().startsWith("-") ? 0 : 1;
        }
        return words == 1;
    }
}
