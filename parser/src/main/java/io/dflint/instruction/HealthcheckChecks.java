package io.dflint.instruction;

import io.dflint.syntax.Flag;
import io.dflint.syntax.Header;
import io.dflint.text.TextRange;

/** Reports flag values of HEALTHCHECK that Docker rejects. */
final class HealthcheckChecks {
    private static final double LEAST_NANOS = 1e6;

    private HealthcheckChecks() {}

    /** Receives the problems found. */
    interface Report {
        void at(TextRange range, String message);
    }

    static void check(Header header, Report report) {
        for (Flag flag : header.flags()) {
            String value = flag.valueText();
            if (value.isEmpty()) {
                continue;
            }
            switch (flag.name().toString()) {
                case "interval", "timeout", "start-period", "start-interval" -> duration(flag, value, report);
                case "retries" -> retries(flag, value, report);
                default -> {}
            }
        }
    }

    private static void duration(Flag flag, String value, Report report) {
        double nanos = Durations.parse(value);
        if (Double.isNaN(nanos)) {
            report.at(
                    flag.range(),
                    "invalid duration " + value + "; write a number with a unit, such as 30s, 1m30s or 500ms");
        } else if (nanos != 0 && nanos < LEAST_NANOS) {
            report.at(flag.range(), "invalid value for --" + flag.name() + ": " + value + "; use 0 or at least 1ms");
        }
    }

    private static void retries(Flag flag, String value, Report report) {
        int start = value.startsWith("-") || value.startsWith("+") ? 1 : 0;
        long retries = 0;
        for (int i = start; i < value.length() && retries <= Integer.MAX_VALUE; i++) {
            int digit = value.charAt(i) - '0';
            retries = digit < 0 || digit > 9 ? Long.MAX_VALUE : retries * 10 + digit;
        }
        if (start == value.length() || retries > Integer.MAX_VALUE) {
            report.at(flag.range(), "invalid value for --retries: " + value + "; use a whole number");
        } else if (value.startsWith("-") && retries > 0) {
            report.at(flag.range(), "negative value for --retries; write 0 for Docker's default");
        }
    }
}
