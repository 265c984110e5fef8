package io.dflint.lint.rules.dl3011;

import io.dflint.instruction.Expose;
import io.dflint.instruction.Instruction;
import io.dflint.lint.LintInput;
import io.dflint.lint.Report;
import io.dflint.lint.Rule;
import io.dflint.lint.RuleInfo;
import io.dflint.lint.Severity;
import io.dflint.text.LogicalText;
import org.jspecify.annotations.Nullable;

/** EXPOSE of a port that does not exist. */
public final class DL3011 implements Rule {
    private static final int HIGHEST = 65535;
    private static final RuleInfo INFO = RuleInfo.hadolint("DL3011", "Expose ports up to 65535", Severity.ERROR)
            .inDefault()
            .sameAs("trivy:DS-0008", "kics:71bf8cf8");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        for (Instruction instruction : input.file().instructions()) {
            if (instruction instanceof Expose expose) {
                for (LogicalText port : expose.ports()) {
                    // hadolint passes over variables, and finds an instruction at most once.
                    String value =
                            input.asHadolint() ? port.toString() : input.facts().value(expose, port);
                    String wrong = value == null ? null : tooHigh(value);
                    if (wrong != null) {
                        report.at(
                                expose,
                                port.sourceRange(),
                                "There is no port " + wrong + "; the highest is " + HIGHEST);
                        if (input.asHadolint()) {
                            break;
                        }
                    }
                }
            }
        }
    }

    /** The port, of one or of the two ends of a range, that is too high; null if all are fine, or none is a number. */
    private static @Nullable String tooHigh(String ports) {
        int slash = ports.indexOf('/');
        String numbers = slash < 0 ? ports : ports.substring(0, slash);
        int dash = numbers.indexOf('-');
        String first = dash < 0 ? numbers : numbers.substring(0, dash);
        String last = dash < 0 ? numbers : numbers.substring(dash + 1);
        if (!isNumber(first) || !isNumber(last)) {
            return null;
        }
        return isTooHigh(first) ? first : isTooHigh(last) ? last : null;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isTooHigh(String number) {
        int value = 0;
        for (int i = 0; i < number.length(); i++) {
            value = value * 10 + number.charAt(i) - '0';
            if (value > HIGHEST) {
                return true;
            }
        }
        return false;
    }
}
