package io.dflint.lint.format;

/**
 * How a file is formatted.
 *
 * @param indent what continued lines begin with
 * @param keepContinuations whether continued lines stay as they are
 * @param trimTrailing whether spaces at the end of lines go
 * @param endWithNewline whether the last line gets a line end
 * @param trimFinalNewlines whether empty lines at the end of the file go
 */
public record FormatOptions(
        String indent,
        boolean keepContinuations,
        boolean trimTrailing,
        boolean endWithNewline,
        boolean trimFinalNewlines) {

    /** Indents continued lines, and touches nothing else but spaces before instructions and on empty lines. */
    public static FormatOptions indentingBy(String indent) {
        return new FormatOptions(indent, false, false, false, false);
    }

    public FormatOptions withKeepContinuations(boolean keep) {
        return new FormatOptions(indent, keep, trimTrailing, endWithNewline, trimFinalNewlines);
    }
}
