package io.dflint.builder.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Parses the arguments of EXPOSE: {@code [[ip:]hostPort:]port[-port][/protocol]}. */
final class ExposedPorts {
    private static final int LAST_PORT = 65535;

    private ExposedPorts() {}

    /**
     * Returns the ports as an image's config lists them, {@code port/protocol}.
     *
     * @throws BuildException if the text is not a port or range of ports
     */
    static List<String> read(String text) throws BuildException {
        int colon = text.lastIndexOf(':');
        String spec = text.substring(colon + 1);
        int slash = spec.indexOf('/');
        String range = slash < 0 ? spec : spec.substring(0, slash);
        String protocol = slash < 0 ? "" : spec.substring(slash + 1).toLowerCase(Locale.ROOT);
        if (range.isEmpty()) {
            throw new BuildException("EXPOSE " + text + ": missing port");
        }
        switch (protocol) {
            case "" -> protocol = "tcp";
            case "tcp", "udp", "sctp" -> {}
            default -> throw new BuildException(protocol + ": unknown protocol; use tcp, udp or sctp");
        }
        int[] ports = range(range, text);
        if (colon > 0) {
            String host = text.substring(0, colon);
            String hostRange = host.substring(host.lastIndexOf(':') + 1);
            if (!hostRange.isEmpty()) {
                int[] hostPorts = range(hostRange, text);
                if (ports[0] != ports[1] && ports[1] - ports[0] != hostPorts[1] - hostPorts[0]) {
                    throw new BuildException("EXPOSE " + text + ": the two port ranges differ in length");
                }
            }
        }
        List<String> found = new ArrayList<>(ports[1] - ports[0] + 1);
        for (int port = ports[0]; port <= ports[1]; port++) {
            found.add(port + "/" + protocol);
        }
        return found;
    }

    private static int[] range(String range, String text) throws BuildException {
        int dash = range.indexOf('-');
        int first = port(dash < 0 ? range : range.substring(0, dash), text);
        int last = dash < 0 ? first : port(range.substring(dash + 1), text);
        if (last < first) {
            throw new BuildException("the port range " + range + " ends before it starts");
        }
        return new int[] {first, last};
    }

    private static int port(String digits, String text) throws BuildException {
        boolean number =
                !digits.isEmpty() && digits.length() < 8 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int port = number ? Integer.parseInt(digits) : -1;
        if (port < 0 || port > LAST_PORT) {
            throw new BuildException(
                    "EXPOSE " + text + ": " + (digits.isEmpty() ? "missing port" : "invalid port '" + digits + "'"));
        }
        return port;
    }
}
