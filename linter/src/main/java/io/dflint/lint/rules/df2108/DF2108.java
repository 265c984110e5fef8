package io.dflint.lint.rules.df2108;

import io.dflint.lint.command.ProgramCall;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import io.dflint.shell.ShellScope.Field;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reports programs that everyone can run with privileges of root. */
public final class DF2108 implements Rule {
    private static final RuleInfo INFO = RuleInfo.own(
                    "DF2108", "Do not give programs powerful capabilities", Severity.WARNING)
            .inSecurity();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (ProgramCall call : input.facts().calls()) {
            if (!call.isOf("setcap")) {
                continue;
            }
            for (Field argument : call.arguments()) {
                String capability = powerful(argument.text());
                if (capability != null) {
                    report.at(
                            call.instruction(),
                            argument.range(),
                            capability
                                    + " lets everyone who starts the program do nearly what root may; remove it, and give"
                                    + " the capability to the container that needs it");
                    break;
                }
            }
        }
    }

    /** Returns the first capability in a text that is nearly equivalent to root, or null if there is none. */
    private static @Nullable String powerful(String text) {
        int sign = text.indexOf('=');
        int plus = text.indexOf('+');
        int end = sign < 0 ? plus : plus < 0 ? sign : Math.min(sign, plus);
        if (end < 0) {
            return null;
        }
        if (text.substring(0, end).equalsIgnoreCase("all") || end == 0) {
            return "every capability";
        }
        for (String name : text.substring(0, end).split(",", -1)) {
            switch (name.toLowerCase(Locale.ROOT)) {
                case "cap_sys_admin",
                        "cap_sys_ptrace",
                        "cap_sys_module",
                        "cap_sys_rawio",
                        "cap_sys_boot",
                        "cap_dac_override",
                        "cap_dac_read_search",
                        "cap_fowner",
                        "cap_chown",
                        "cap_setuid",
                        "cap_setgid",
                        "cap_setfcap",
                        "cap_mac_admin",
                        "cap_bpf" -> {
                    return name;
                }
                default -> {}
            }
        }
        return null;
    }
}
