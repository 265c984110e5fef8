package io.dflint.lint.facts.value;

import io.dflint.text.Digits;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A port of EXPOSE, {@code [[ip:]hostPort:]port[-port][/protocol]}, with variables expanded (BuildKit {@code
 * dockerfile2llb/convert_expose.go}).
 *
 * @param text the whole text
 * @param host the text before the container port, without its colon; empty if there is none
 * @param port the port or range of the container
 * @param protocol the protocol as written; empty if there is none
 */
public record ExposedPort(String text, String host, String port, String protocol) {
    private static final int LARGEST = 65_535;

    public static ExposedPort parse(String text) {
        int colon = text.lastIndexOf(':');
        String rest = text.substring(colon + 1);
        int slash = rest.indexOf('/');
        return new ExposedPort(
                text,
                colon < 0 ? "" : text.substring(0, colon),
                slash < 0 ? rest : rest.substring(0, slash),
                slash < 0 ? "" : rest.substring(slash + 1));
    }

    /** Reports whether it has a port and a valid protocol. Otherwise Docker fails before it checks anything else. */
    public boolean hasPortAndProtocol() {
        return !port.isEmpty()
                && switch (protocol.toLowerCase(Locale.ROOT)) {
                    case "", "tcp", "udp", "sctp" -> true;
                    default -> false;
                };
    }

    /** Reports whether it has an address or a host port before the container port. */
    public boolean hasHost() {
        return !host.isEmpty();
    }

    /**
     * Returns the container port, or the end of a range, that exceeds the maximum, or null if there is none or it is
     * not a number.
     */
    public @Nullable String tooHigh() {
        int dash = port.indexOf('-');
        String first = dash < 0 ? port : port.substring(0, dash);
        String last = dash < 0 ? port : port.substring(dash + 1);
        if (!Digits.areAll(first) || !Digits.areAll(last)) {
            return null;
        }
        return port(first) < 0 ? first : port(last) < 0 ? last : null;
    }

    /** Reports whether Docker accepts it. */
    public boolean isValid() {
        int[] range = range(port);
        if (!hasPortAndProtocol() || range == null) {
            return false;
        }
        int colon = host.lastIndexOf(':');
        String address = colon < 0 ? "" : host.substring(0, colon);
        String hostPort = host.substring(colon + 1);
        int[] hostRange = hostPort.isEmpty() ? range : range(hostPort);
        return hostRange != null
                && (range[0] == range[1] || hostRange[1] - hostRange[0] == range[1] - range[0])
                && (address.isEmpty() || isAddress(address));
    }

    /** Returns the first and the last port of a range, or null if the text is not a port or a range. */
    private static int @Nullable [] range(String text) {
        int dash = text.indexOf('-');
        int first = port(dash < 0 ? text : text.substring(0, dash));
        int last = dash < 0 ? first : port(text.substring(dash + 1));
        return first < 0 || last < first ? null : new int[] {first, last};
    }

    private static int port(String digits) {
        int value = Digits.value(digits);
        return value > LARGEST ? -1 : value;
    }

    /** Recognizes an IPv4 address or an IPv6 address in brackets. The latter is not validated in detail. */
    private static boolean isAddress(String text) {
        if (text.startsWith("[") || text.indexOf(':') >= 0) {
            return text.indexOf(':') >= 0 && text.startsWith("[") == text.endsWith("]");
        }
        String[] parts = text.split("\\.", -1);
        boolean valid = parts.length == 4;
        for (String part : parts) {
            int number = port(part);
            valid &= number >= 0 && number <= 255 && (part.length() == 1 || part.charAt(0) != '0');
        }
        return valid;
    }
}
