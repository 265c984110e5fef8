package io.dflint.word;

/** Finds the end of a variable name. */
final class VariableName {
    private static final String SPECIAL = "@*#?-$!";

    private VariableName() {}

    /**
     * Returns the end of the name that begins at an offset, or the offset itself if there is none. A name is a run of
     * digits, one special character of the shell, or a run of letters, digits and underscores.
     */
    static int end(CharSequence text, int start) {
        if (start == text.length()) {
            return start;
        }
        if (SPECIAL.indexOf(text.charAt(start)) >= 0) {
            return start + 1;
        }
        boolean number = Character.isDigit(Character.codePointAt(text, start));
        int at = start;
        while (at < text.length()) {
            int c = Character.codePointAt(text, at);
            boolean belongs = number ? Character.isDigit(c) : c == '_' || Character.isLetterOrDigit(c);
            if (!belongs) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }
}
