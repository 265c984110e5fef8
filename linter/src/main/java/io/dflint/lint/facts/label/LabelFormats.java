package io.dflint.lint.facts.label;

import io.dflint.text.Digits;

/** Validates the formats of label values. */
public final class LabelFormats {
    private LabelFormats() {}

    /** A Git commit: 40 lower-case hexadecimal digits, or the first 7. */
    public static boolean isShortOrFullHash(String text) {
        return (text.length() == 7 || text.length() == 40) && isLowerHex(text);
    }

    /** A Git commit, full or shortened to at least 7 digits, of a repository with SHA-1 or SHA-256. */
    public static boolean isHash(String text) {
        return (text.length() >= 7 && text.length() <= 40 || text.length() == 64) && isLowerHex(text);
    }

    private static boolean isLowerHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isDigit(c) && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /**
     * An absolute URI (RFC 3986): a scheme, a colon, and characters that a URI can contain, with square brackets only
     * around the host.
     */
    public static boolean isUri(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < colon; i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && !isDigit(c) && c != '+' && c != '-' && c != '.') {
                return false;
            }
        }
        int fragment = text.indexOf('#');
        for (int i = colon + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                if (i + 2 >= text.length()
                        || Character.digit(text.charAt(i + 1), 16) < 0
                        || Character.digit(text.charAt(i + 2), 16) < 0) {
                    return false;
                }
            } else if (c == '#'
                    ? i != fragment
                    : c == '[' || c == ']' ? !text.startsWith("//", colon + 1) : !isUriPart(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUriPart(char c) {
        return isLetter(c) || isDigit(c) || "-._~:/?@!$&'()*+,;=".indexOf(c) >= 0;
    }

    /**
     * A timestamp (RFC 3339) such as {@code 2026-08-01T12:00:00Z}, with optional fractions of a second, and an offset.
     */
    public static boolean isTime(String text) {
        if (text.length() < 20
                || !isNumber(text, 0, 4, 0, 9999)
                || text.charAt(4) != '-'
                || !isNumber(text, 5, 7, 1, 12)
                || text.charAt(7) != '-'
                || !isNumber(text, 8, 10, 1, daysIn(text))
                || "Tt ".indexOf(text.charAt(10)) < 0
                || !isNumber(text, 11, 13, 0, 23)
                || text.charAt(13) != ':'
                || !isNumber(text, 14, 16, 0, 59)
                || text.charAt(16) != ':'
                || !isNumber(text, 17, 19, 0, 60)) {
            return false;
        }
        int zone = 19;
        if (text.charAt(zone) == '.') {
            zone++;
            while (zone < text.length() && isDigit(text.charAt(zone))) {
                zone++;
            }
            if (zone == 20) {
                return false;
            }
        }
        String offset = text.substring(zone);
        return offset.equals("Z")
                || offset.equals("z")
                || offset.length() == 6
                        && (offset.charAt(0) == '+' || offset.charAt(0) == '-')
                        && isNumber(offset, 1, 3, 0, 23)
                        && offset.charAt(3) == ':'
                        && isNumber(offset, 4, 6, 0, 59);
    }

    private static int daysIn(String date) {
        int year = Integer.parseInt(date.substring(0, 4));
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return switch (Integer.parseInt(date.substring(5, 7))) {
            case 2 -> leap ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static boolean isNumber(String text, int start, int end, int least, int most) {
        int value = 0;
        for (int i = start; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
            value = value * 10 + text.charAt(i) - '0';
        }
        return value >= least && value <= most;
    }

    /** A version (semver.org 2.0.0): {@code 1.2.3}, {@code 1.2.3-rc.1+build.5}. */
    public static boolean isSemanticVersion(String text) {
        int plus = text.indexOf('+');
        String version = plus < 0 ? text : text.substring(0, plus);
        int dash = version.indexOf('-');
        String core = dash < 0 ? version : version.substring(0, dash);
        String[] numbers = core.split("\\.", -1);
        if (numbers.length != 3) {
            return false;
        }
        for (String number : numbers) {
            if (!Digits.areAll(number) || number.length() > 1 && number.charAt(0) == '0') {
                return false;
            }
        }
        return (dash < 0 || areIdentifiers(version.substring(dash + 1), true))
                && (plus < 0 || areIdentifiers(text.substring(plus + 1), false));
    }

    private static boolean areIdentifiers(String text, boolean strictNumbers) {
        for (String identifier : text.split("\\.", -1)) {
            if (identifier.isEmpty()
                    || strictNumbers
                            && identifier.length() > 1
                            && identifier.charAt(0) == '0'
                            && Digits.areAll(identifier)) {
                return false;
            }
            for (int i = 0; i < identifier.length(); i++) {
                char c = identifier.charAt(i);
                if (!isLetter(c) && !isDigit(c) && c != '-') {
                    return false;
                }
            }
        }
        return true;
    }

    /** An email address (RFC 5322, addr-spec without comments) such as {@code jane.roe@example.org}. */
    public static boolean isEmail(String text) {
        int at = text.lastIndexOf('@');
        if (at <= 0 || at > 64) {
            return false;
        }
        String local = text.substring(0, at);
        String domain = text.substring(at + 1);
        boolean literal = domain.length() > 2 && domain.startsWith("[") && domain.endsWith("]");
        return (isQuoted(local) || areAtoms(local)) && (literal || isDomain(domain));
    }

    private static boolean isQuoted(String local) {
        if (local.length() < 2 || local.charAt(0) != '"' || local.charAt(local.length() - 1) != '"') {
            return false;
        }
        for (int i = 1; i < local.length() - 1; i++) {
            char c = local.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"' || c < ' ') {
                return false;
            }
        }
        return true;
    }

    private static boolean areAtoms(String local) {
        for (String atom : local.split("\\.", -1)) {
            if (atom.isEmpty()) {
                return false;
            }
            for (int i = 0; i < atom.length(); i++) {
                char c = atom.charAt(i);
                if (!isLetter(c) && !isDigit(c) && "!#$%&'*+-/=?^_`{|}~".indexOf(c) < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isDomain(String domain) {
        for (String label : domain.split("\\.", -1)) {
            if (label.isEmpty() || label.length() > 63 || label.startsWith("-") || label.endsWith("-")) {
                return false;
            }
            for (int i = 0; i < label.length(); i++) {
                char c = label.charAt(i);
                if (!isLetter(c) && !isDigit(c) && c != '-') {
                    return false;
                }
            }
        }
        return domain.length() <= 253;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
