package io.dflint.lint.rules.df2201;

import io.dflint.lint.command.CertificateOptions;
import io.dflint.lint.command.Hosts;
import io.dflint.lint.command.OptionTable;
import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.command.VariableSetting;
import io.dflint.lint.kit.InnermostPlaces;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellScope.Field;
import io.dflint.text.TextRange;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Reports downloads that do not verify the identity of the server. */
public final class DF2201 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF2201", "Keep TLS certificate verification on", Severity.WARNING)
            .inDefault()
            .inSecurity()
            .sameAs(
                    "checkov:CKV2_DOCKER_2",
                    "checkov:CKV2_DOCKER_3",
                    "checkov:CKV2_DOCKER_4",
                    "checkov:CKV2_DOCKER_5",
                    "checkov:CKV2_DOCKER_6",
                    "checkov:CKV2_DOCKER_12",
                    "checkov:CKV2_DOCKER_13",
                    "checkov:CKV2_DOCKER_14",
                    "checkov:CKV2_DOCKER_15",
                    "checkov:CKV2_DOCKER_16",
                    "checkov:CKV2_DOCKER_18");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        NavigableSet<Integer> variables = new TreeSet<>();
        for (VariableSetting setting : input.facts().settings()) {
            if (CertificateOptions.isOff(setting)) {
                variables.add(setting.range().start());
                report.at(
                        setting.instruction(),
                        setting.range(),
                        setting.name() + "=" + setting.value()
                                + (CertificateOptions.isHostKeyCheckOff(setting) ? HOST_KEY_ADVICE : TLS_ADVICE));
            }
        }
        InnermostPlaces places = new InnermostPlaces();
        for (ProgramCall call : input.facts().allCalls()) {
            TextRange line = CurlConfig.insecure(call);
            if (line != null) {
                report.at(call.instruction(), line, "insecure in .curlrc" + TLS_ADVICE);
            }
            OptionTable.Match match = CertificateOptions.TABLE.find(call);
            if (match != null && !holdsOneOf(variables, match.range()) && !isAmongOurselves(call, match)) {
                String shown = match.text().startsWith("-") ? call.program() + " " + match.text() : match.text();
                String advice = isHostKeyCheck(match) ? HOST_KEY_ADVICE : TLS_ADVICE;
                places.add(match.range(), place -> report.at(call.instruction(), place, shown + advice));
            }
        }
        places.finish();
    }

    /** The script in {@code sh -c '…'} is an argument in which variables may be set. */
    private static boolean holdsOneOf(NavigableSet<Integer> starts, TextRange range) {
        Integer start = starts.ceiling(range.start());
        return start != null && start < range.end();
    }

    private static final String TLS_ADVICE = " disables TLS certificate verification; keep it on, and install the"
            + " certificate of your own authority if you have one";

    private static final String HOST_KEY_ADVICE =
            " disables SSH host key verification; keep it on, and add the host key to known_hosts";

    private static boolean isHostKeyCheck(OptionTable.Match match) {
        return match.text().contains("StrictHostKeyChecking");
    }

    /**
     * Reports whether every named host is the local machine or on a private network, where certificates are often
     * missing.
     */
    private static boolean isAmongOurselves(ProgramCall call, OptionTable.Match match) {
        if (match.text().contains("trusted-host") || match.text().contains("insecure-host")) {
            return Hosts.isPrivate(match.value());
        }
        boolean named = false;
        for (Field argument : call.arguments()) {
            if (Hosts.isLocalAddress(argument.text())) {
                named = true;
            } else if (Hosts.of(argument.text()) != null) {
                return false;
            }
        }
        return named;
    }
}
