package io.dflint.builder.plan;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells which sources of ADD are addresses (BuildKit {@code dfgitutil}). */
public final class RemoteSources {
    private RemoteSources() {}

    static boolean isRemote(String source) {
        return source.startsWith("http://") || source.startsWith("https://") || isRepository(source);
    }

    /** Whether a source is a git repository: by its protocol, or by an address that ends in {@code .git}. */
    static boolean isRepository(String source) {
        if (source.startsWith("git://") || source.startsWith("ssh://")) {
            return true;
        }
        if (source.startsWith("http://") || source.startsWith("https://")) {
            int end = source.length();
            for (char stop : new char[] {'#', '?'}) {
                int at = source.indexOf(stop);
                end = at >= 0 ? Math.min(end, at) : end;
            }
            return source.substring(0, end).endsWith(".git");
        }
        return isScp(source);
    }

    /** Whether an address is of the form {@code user@host:path}, as ssh has it. */
    public static boolean isScp(String source) {
        int at = source.indexOf('@');
        int colon = source.indexOf(':', at + 1);
        if (at <= 0 || colon <= at + 1) {
            return false;
        }
        for (int i = 0; i < colon; i++) {
            char c = source.charAt(i);
            boolean word = Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' && i > at;
            if (!word && i != at) {
                return false;
            }
        }
        return true;
    }

    /** The last part of the path of an address, without percent signs. */
    static String fileName(String address) {
        int start = address.indexOf("://") + 3;
        int end = address.length();
        for (char stop : new char[] {'#', '?'}) {
            int at = address.indexOf(stop, start);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        String path = address.substring(start, end);
        int slash = path.indexOf('/');
        String decoded = slash < 0 ? null : decoded(path.substring(slash));
        String name = decoded == null ? "" : Paths.name(Paths.clean(decoded));
        return name.isEmpty() ? "__unnamed__" : name;
    }

    private static @Nullable String decoded(String path) {
        try {
            // A plus sign is one here, other than in a form.
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
