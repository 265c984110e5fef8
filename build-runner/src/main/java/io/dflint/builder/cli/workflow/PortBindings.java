package io.dflint.builder.cli.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parses ports in the syntax of {@code --publish}: {@code [[ip:]host:]container[/protocol]}, each possibly a range. */
final class PortBindings {
    private static final int LAST_PORT = 65535;

    private final Map<String, List<List<String>>> bindings = new LinkedHashMap<>();

    /** Adds a value of the option. */
    void add(String text) {
        int slash = text.lastIndexOf('/');
        String protocol = slash < 0 ? "tcp" : text.substring(slash + 1);
        String rest = slash < 0 ? text : text.substring(0, slash);
        int last = rest.lastIndexOf(':');
        String container = rest.substring(last + 1);
        String before = last < 0 ? "" : rest.substring(0, last);
        int bracket = before.lastIndexOf(']');
        int split = before.lastIndexOf(':');
        boolean withAddress = split > bracket;
        String address = withAddress ? before.substring(0, split) : "";
        String host = withAddress ? before.substring(split + 1) : before;
        if (address.startsWith("[") && address.endsWith("]")) {
            address = address.substring(1, address.length() - 1);
        }
        int[] inside = range(container, text);
        int[] outside = host.isEmpty() ? null : range(host, text);
        int count = inside[1] - inside[0];
        // A single port of the container can use any host port of a range; otherwise the ranges are paired.
        boolean anyOf = outside != null && count == 0 && outside[1] > outside[0];
        if (outside != null && !anyOf && outside[1] - outside[0] != count) {
            throw new IllegalArgumentException("invalid ranges specified for container and host Ports: " + text);
        }
        for (int i = 0; i <= count; i++) {
            String port = outside == null ? "" : anyOf ? host : Integer.toString(outside[0] + i);
            bindings.computeIfAbsent((inside[0] + i) + "/" + protocol, key -> new ArrayList<>())
                    .add(List.of(address, port));
        }
    }

    Set<String> exposed() {
        return bindings.keySet();
    }

    Map<String, List<List<String>>> bindings() {
        return bindings;
    }

    /** Returns the ports of a range such as {@code 8000-8002/udp}, each with its protocol. */
    static List<String> expand(String text) {
        int slash = text.indexOf('/');
        String protocol = slash < 0 ? "tcp" : text.substring(slash + 1);
        int[] range = range(slash < 0 ? text : text.substring(0, slash), text);
        List<String> ports = new ArrayList<>();
        for (int port = range[0]; port <= range[1]; port++) {
            ports.add(port + "/" + protocol);
        }
        return ports;
    }

    private static int[] range(String text, String whole) {
        int dash = text.indexOf('-');
        int low = port(dash < 0 ? text : text.substring(0, dash), whole);
        int high = dash < 0 ? low : port(text.substring(dash + 1), whole);
        if (high < low) {
            throw invalid(whole);
        }
        return new int[] {low, high};
    }

    private static int port(String text, String whole) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw invalid(whole);
        }
        throw invalid(whole);
    }

    private static IllegalArgumentException invalid(String whole) {
        return new IllegalArgumentException("invalid port: " + whole);
    }
}
