package io.dflint.lint.rules.df2206;

import io.dflint.text.Digits;
import org.jspecify.annotations.Nullable;

/** The ports of administration services. */
final class AdministrationPorts {
    private static final int[] PORTS = {22, 23, 2375, 3389, 5800, 5900, 5985, 5986};
    private static final String[] SERVICES = {
        "SSH",
        "telnet",
        "Docker's API without encryption",
        "remote desktop",
        "VNC",
        "VNC",
        "Windows Remote Management",
        "Windows Remote Management"
    };

    private AdministrationPorts() {}

    /**
     * Returns the first service whose port is in a range such as {@code 22}, {@code 22/tcp} or {@code 20-25}, or null
     * if there is none.
     */
    static @Nullable String in(String ports) {
        int slash = ports.indexOf('/');
        if (slash >= 0 && !ports.substring(slash + 1).equalsIgnoreCase("tcp")) {
            return null;
        }
        String numbers = slash < 0 ? ports : ports.substring(0, slash);
        numbers = numbers.substring(numbers.lastIndexOf(':') + 1);
        int dash = numbers.indexOf('-');
        int first = Digits.value(dash < 0 ? numbers : numbers.substring(0, dash));
        int last = dash < 0 ? first : Digits.value(numbers.substring(dash + 1));
        for (int i = 0; i < PORTS.length; i++) {
            if (first >= 0 && first <= PORTS[i] && PORTS[i] <= last) {
                return SERVICES[i];
            }
        }
        return null;
    }
}
