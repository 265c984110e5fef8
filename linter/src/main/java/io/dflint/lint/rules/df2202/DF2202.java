package io.dflint.lint.rules.df2202;

import io.dflint.lint.command.OptionTable;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.command.SignatureOptions;
import io.dflint.lint.command.VariableSetting;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellScope.Field;

/** Reports package managers that do not verify the origin of packages. */
public final class DF2202 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own("DF2202", "Keep signature verification on", Severity.WARNING)
            .inDefault()
            .inSecurity()
            .sameAs(
                    "checkov:CKV2_DOCKER_7",
                    "checkov:CKV2_DOCKER_8",
                    "checkov:CKV2_DOCKER_9",
                    "checkov:CKV2_DOCKER_10",
                    "checkov:CKV2_DOCKER_11");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (VariableSetting setting : input.facts().settings()) {
            if (SignatureOptions.isOff(setting)) {
                report.at(setting.instruction(), setting.range(), setting.name() + "=" + setting.value() + ADVICE);
            }
        }
        OwnFiles ownFiles = new OwnFiles(input);
        for (ProgramCall call : input.facts().allCalls()) {
            OptionTable.Match match = SignatureOptions.TABLE.find(call);
            // apk index reads newly built packages without installing them.
            boolean installs = !call.isOf("apk") || !"index".equals(call.verb());
            if (match != null && installs && !areOwnPackages(ownFiles, call, match)) {
                String shown = match.text().startsWith("-") ? call.program() + " " + match.text() : match.text();
                report.at(call.instruction(), match.range(), shown + ADVICE);
            }
        }
    }

    /** Reports whether the packages were built just before, so that they have no signature. */
    private static boolean areOwnPackages(OwnFiles ownFiles, ProgramCall call, OptionTable.Match match) {
        if (match.text().startsWith("trusted")) {
            for (Field argument : call.arguments()) {
                if (argument.text().contains(" file:") || argument.text().contains(" copy:")) {
                    return true;
                }
            }
        }
        boolean files = false;
        for (Field argument : call.arguments()) {
            if (isPackageFile(argument.text())) {
                if (!ownFiles.have(call, argument.text())) {
                    return false;
                }
                files = true;
            }
        }
        return files;
    }

    private static boolean isPackageFile(String text) {
        return text.startsWith("/") && (text.endsWith(".apk") || text.endsWith(".deb") || text.endsWith(".rpm"));
    }

    private static final String ADVICE =
            " disables package signature verification; install the key of the repository instead";
}
