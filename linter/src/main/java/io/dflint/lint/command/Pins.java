package io.dflint.lint.command;

import java.util.List;

/** Recognizes package arguments with a version. */
public final class Pins {
    private static final List<String> PIP_OPERATORS = List.of("==", ">=", "<=", ">", "<", "!=", "~=");
    private static final List<String> VCS = List.of("git+", "hg+", "svn+", "bzr+");

    private Pins() {}

    public static boolean apt(String word) {
        return word.indexOf('=') >= 0 || word.indexOf('/') >= 0 || word.endsWith(".deb");
    }

    public static boolean apk(String word) {
        return containsAny(word, "=~><") || word.endsWith(".apk");
    }

    public static boolean zypper(String word) {
        return containsAny(word, "=><") || word.endsWith(".rpm");
    }

    /** Accepts a comparison, a file, a path, or a repository at a revision. */
    public static boolean pip(String word) {
        for (String operator : PIP_OPERATORS) {
            if (word.contains(operator)) {
                return true;
            }
        }
        for (String vcs : VCS) {
            if (word.startsWith(vcs)) {
                return word.indexOf('@') >= 0;
            }
        }
        return word.endsWith(".whl") || word.endsWith(".tar.gz") || word.indexOf('/') >= 0;
    }

    /** Accepts {@code name@version}, a repository at a revision, an archive or a path. */
    public static boolean npm(String word) {
        if (word.startsWith("git://") || word.startsWith("git+")) {
            return word.indexOf('#') >= 0;
        }
        if (word.startsWith("/") || word.startsWith("./") || word.startsWith("../") || word.startsWith("~/")) {
            return true;
        }
        if (word.endsWith(".tar") || word.endsWith(".tar.gz") || word.endsWith(".tgz")) {
            return true;
        }
        int behindScope = word.startsWith("@") ? Math.max(0, word.indexOf('/')) : 0;
        return word.indexOf('@', behindScope) >= 0;
    }

    /**
     * Accepts the form {@code name-version[-release]}: the parts after the name have only valid characters, and one
     * starts with a digit.
     */
    public static boolean rpm(String word) {
        int dash = word.indexOf('-');
        if (dash < 0) {
            return false;
        }
        boolean digit = false;
        boolean start = true;
        for (int i = dash + 1; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '-') {
                start = true;
            } else if (!isVersionCharacter(c)) {
                return word.endsWith(".rpm");
            } else {
                digit |= start && c >= '0' && c <= '9';
                start = false;
            }
        }
        return digit || word.endsWith(".rpm");
    }

    private static boolean isVersionCharacter(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || ".~^_:+".indexOf(c) >= 0;
    }

    /** Accepts {@code package@version} with an actual version. */
    public static boolean go(String word) {
        int at = word.lastIndexOf('@');
        return at >= 0 && !word.endsWith("@latest") && !word.endsWith("@none");
    }

    /** Reports whether a version name refers to a different version after every release. */
    public static boolean isMoving(String version) {
        return switch (version) {
            case "", "latest", "next", "canary", "nightly", "main", "master", "head", "HEAD", "*" -> true;
            default -> false;
        };
    }

    private static boolean containsAny(String word, String characters) {
        for (int i = 0; i < word.length(); i++) {
            if (characters.indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
