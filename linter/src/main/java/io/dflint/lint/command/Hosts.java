package io.dflint.lint.command;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Classifies the hosts of URLs. */
public final class Hosts {
    private Hosts() {}

    /**
     * Returns the host of the first URL in a text, without port and user, in lower case, or null if there is no URL.
     */
    public static @Nullable String of(String text) {
        int scheme = text.indexOf("://");
        if (scheme <= 0) {
            return null;
        }
        int start = scheme + 3;
        int end = start;
        while (end < text.length() && "/?#'\" \t\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        int at = text.lastIndexOf('@', end - 1);
        return withoutPort(text.substring(at >= start ? at + 1 : start, end)).toLowerCase(Locale.ROOT);
    }

    private static String withoutPort(String host) {
        if (host.startsWith("[")) {
            int close = host.indexOf(']');
            return close < 0 ? host : host.substring(1, close);
        }
        int colon = host.indexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }

    /** Reports whether a text is a URL of this machine, with or without a scheme. */
    public static boolean isLocalAddress(String text) {
        String host = of(text);
        int slash = text.indexOf('/');
        return isLocal(host != null ? host : slash < 0 ? text : text.substring(0, slash));
    }

    /** Reports whether a host is this machine. */
    public static boolean isLocal(String host) {
        String name = withoutPort(host);
        return name.equals("localhost")
                || name.startsWith("127.")
                || name.equals("0.0.0.0")
                || name.endsWith(".localhost")
                || host.equals("::1");
    }

    /** Reports whether a host is this machine, a private address, or a name that is valid only in a private network. */
    public static boolean isPrivate(String host) {
        String name = withoutPort(host);
        if (name.startsWith("10.")
                || name.startsWith("127.")
                || name.startsWith("192.168.")
                || name.startsWith("169.254.")) {
            return true;
        }
        if (name.startsWith("172.")) {
            int dot = name.indexOf('.', 4);
            String second = dot < 0 ? "" : name.substring(4, dot);
            return second.length() == 2 && second.compareTo("16") >= 0 && second.compareTo("31") <= 0;
        }
        return name.indexOf('.') < 0
                || name.equals("0.0.0.0")
                || name.endsWith(".local")
                || name.endsWith(".localhost")
                || name.endsWith(".internal")
                || name.endsWith(".lan")
                || name.endsWith(".svc")
                || name.endsWith(".test")
                || name.endsWith(".invalid");
    }
}
