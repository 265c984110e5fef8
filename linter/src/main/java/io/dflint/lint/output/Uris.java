package io.dflint.lint.output;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Converts paths to URI references (RFC 3986). */
public final class Uris {
    private static final String PLAIN = "-._~/!$&'()*+,;=@";
    private static final String HEX = "0123456789ABCDEF";

    private Uris() {}

    /** Returns a relative reference for a relative path, or else a {@code file} URI. */
    public static String ofPath(String path) {
        StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file://" : "");
        for (byte b : path.getBytes(UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0;
            if (plain) {
                uri.append(c);
            } else {
                uri.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return uri.toString();
    }
}
