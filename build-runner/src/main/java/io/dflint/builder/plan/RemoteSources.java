package io.dflint.builder.plan;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Detects which sources of ADD are URLs (BuildKit {@code dfgitutil}). */
public final class RemoteSources {
    private RemoteSources() {}

    static boolean isRemote(String source) {
        return source.startsWith("http://") || source.startsWith("https://") || isRepository(source);
    }

    /** Reports whether a source is a Git repository, by its protocol or by a URL that ends in {@code .git}. */
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

    /** Reports whether a source has the form {@code user@host:path} used by SSH. */
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

    /** Returns the last component of a URL's path, with percent encoding resolved. */
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
            // Unlike in form data, a plus sign stands for itself here.
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
