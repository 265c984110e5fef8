package io.dflint.image;

/** The lexical rules of image references, as predicates on whole parts. */
final class ReferenceGrammar {
    private static final int MAX_TAG = 128;
    private static final int MIN_DIGEST = 32;

    private ReferenceGrammar() {}

    /** A host name, an IPv4 address, or an IPv6 address in brackets, optionally with a port. */
    static boolean isRegistry(String s) {
        int end = s.startsWith("[") ? endOfAddress(s) : endOfHostName(s);
        if (end <= 0) {
            return false;
        }
        return end == s.length() || (s.charAt(end) == ':' && isPort(s, end + 1));
    }

    private static boolean isPort(String s, int start) {
        for (int i = start; i < s.length(); i++) {
            if (!isDigit(s.charAt(i))) {
                return false;
            }
        }
        return start < s.length();
    }

    /** Returns the end of a bracketed address, or -1. */
    private static int endOfAddress(String s) {
        int i = 1;
        while (i < s.length() && (isHex(s.charAt(i)) || s.charAt(i) == ':')) {
            i++;
        }
        return i > 1 && i < s.length() && s.charAt(i) == ']' ? i + 1 : -1;
    }

    /**
     * Returns the end of a host name, or -1. It consists of labels of letters, digits and inner hyphens, joined by
     * dots.
     */
    private static int endOfHostName(String s) {
        int i = 0;
        while (true) {
            int start = i;
            while (i < s.length() && (isAlphanumeric(s.charAt(i)) || s.charAt(i) == '-')) {
                i++;
            }
            if (i == start || s.charAt(start) == '-' || s.charAt(i - 1) == '-') {
                return -1;
            }
            if (i == s.length() || s.charAt(i) != '.') {
                return i;
            }
            i++;
        }
    }

    /** Path components joined by slashes. */
    static boolean isPath(String s) {
        int start = 0;
        while (true) {
            int slash = s.indexOf('/', start);
            int end = slash < 0 ? s.length() : slash;
            if (!isPathComponent(s, start, end)) {
                return false;
            }
            if (slash < 0) {
                return true;
            }
            start = slash + 1;
        }
    }

    /** Lower-case letters and digits, separated by one dot, one or two underscores, or any number of hyphens. */
    private static boolean isPathComponent(String s, int start, int end) {
        int i = start;
        while (true) {
            int run = i;
            while (i < end && isLowerAlphanumeric(s.charAt(i))) {
                i++;
            }
            if (i == run) {
                return false;
            }
            if (i == end) {
                return true;
            }
            char separator = s.charAt(i);
            int most = separator == '.' ? 1 : separator == '_' ? 2 : separator == '-' ? end : 0;
            int first = i;
            while (i < end && i - first < most && s.charAt(i) == separator) {
                i++;
            }
            if (i == first) {
                return false;
            }
        }
    }

    /** Up to 128 letters, digits, underscores, dots and hyphens. The first is not a dot or hyphen. */
    static boolean isTag(String s) {
        if (s.isEmpty() || s.length() > MAX_TAG || s.charAt(0) == '.' || s.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (!isAlphanumeric(c) && c != '_' && c != '.' && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** An algorithm, a colon and at least 32 hexadecimal digits. */
    static boolean isDigest(String s) {
        int colon = s.indexOf(':');
        if (colon <= 0 || s.length() - colon - 1 < MIN_DIGEST || !isAlgorithm(s, colon)) {
            return false;
        }
        for (int i = colon + 1; i < s.length(); i++) {
            if (!isHex(s.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Names that begin with a letter, separated by one of {@code - _ + .}. */
    private static boolean isAlgorithm(String s, int end) {
        boolean nameBegins = true;
        for (int i = 0; i < end; i++) {
            char c = s.charAt(i);
            if (nameBegins) {
                if (!isAlphanumeric(c) || isDigit(c)) {
                    return false;
                }
                nameBegins = false;
            } else if (c == '-' || c == '_' || c == '+' || c == '.') {
                nameBegins = true;
            } else if (!isAlphanumeric(c)) {
                return false;
            }
        }
        return !nameBegins;
    }

    /** Returns the number of digits in a digest of an algorithm, or 0 if Docker does not support the algorithm. */
    static int digestLength(String algorithm) {
        return switch (algorithm) {
            case "sha256" -> 64;
            case "sha384" -> 96;
            case "sha512" -> 128;
            default -> 0;
        };
    }

    /** Reports whether a text from an offset on consists of lower-case hexadecimal digits. */
    static boolean isLowerHex(String s, int start) {
        for (int i = start; i < s.length(); i++) {
            char c = s.charAt(i);
            if (!isDigit(c) && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLowerAlphanumeric(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z');
    }

    private static boolean isAlphanumeric(char c) {
        return isLowerAlphanumeric(c) || (c >= 'A' && c <= 'Z');
    }
}
