package io.dflint.lint.facts.label;

/**
 * Licence expressions such as {@code MIT OR (GPL-2.0-only WITH Classpath-exception-2.0)} (SPDX specification 3.0, annex
 * B). Identifiers are case-sensitive.
 */
public final class SpdxExpression {
    private static final int DEEPEST = 100;

    private final String text;
    private int at;

    private SpdxExpression(String text) {
        this.text = text;
    }

    /** Reports whether a text is a licence expression of known licences. Deprecated identifiers are accepted. */
    public static boolean isValid(String text) {
        SpdxExpression reader = new SpdxExpression(text);
        if (!reader.expression(0)) {
            return false;
        }
        reader.skipSpace();
        return reader.at == text.length();
    }

    /** Reports whether a text is the identifier of a single licence that is not deprecated. */
    public static boolean isLicence(String text) {
        return SpdxLicences.isLicence(text);
    }

    private boolean expression(int depth) {
        if (!term(depth)) {
            return false;
        }
        while (true) {
            int before = at;
            String operator = word();
            if (!operator.equals("AND") && !operator.equals("OR")) {
                at = before;
                return true;
            }
            if (!term(depth)) {
                return false;
            }
        }
    }

    private boolean term(int depth) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == '(') {
            at++;
            if (depth == DEEPEST || !expression(depth + 1)) {
                return false;
            }
            skipSpace();
            return at < text.length() && text.charAt(at++) == ')';
        }
        if (!isKnown(word())) {
            return false;
        }
        int before = at;
        if (word().equals("WITH")) {
            return SpdxLicences.isException(word());
        }
        at = before;
        return true;
    }

    private static boolean isKnown(String id) {
        String plain = id.endsWith("+") ? id.substring(0, id.length() - 1) : id;
        return SpdxLicences.isLicence(plain)
                || SpdxLicences.isDeprecated(id)
                || SpdxLicences.isDeprecated(plain)
                || plain.startsWith("LicenseRef-") && plain.length() > "LicenseRef-".length()
                || plain.startsWith("DocumentRef-") && plain.indexOf(":LicenseRef-") > 0;
    }

    private String word() {
        skipSpace();
        int start = at;
        while (at < text.length() && " \t()".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipSpace() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }
}
