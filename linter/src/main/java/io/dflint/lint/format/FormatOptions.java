package io.dflint.lint.format;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The options of the formatter.
 *
 * @param indent the indentation of continued lines, to which their relative indentation is added
 * @param lineEnd the line end of all lines except those of heredocs; null to keep each
 * @param maxLineLength the length beyond which lines of RUN are broken between commands, in UTF-16 code units; 0 for
 *     never
 * @param steps the other steps to perform
 */
public record FormatOptions(String indent, @Nullable String lineEnd, int maxLineLength, Set<Step> steps) {

    /** The steps that the formatter can perform. */
    public enum Step {
        /** Indents continued lines. */
        CONTINUATIONS,
        /**
         * Indents the continued lines of a shell script by the nesting of its commands, instead of keeping the existing
         * nesting.
         */
        SHELL,
        /** Removes spaces at the end of lines. */
        TRAILING_SPACES,
        /** Adds a line end to the last line. */
        FINAL_LINE_END,
        /** Removes empty lines at the end of the file. */
        FINAL_EMPTY_LINES,
        /** Writes keywords in upper case, followed by one space, with one space after each flag. */
        KEYWORDS,
        /** Inserts an empty line before each stage except the first. */
        STAGES,
        /** Writes JSON arrays with one space after each comma. */
        JSON,
        /** Sorts flags in the order of Docker's documentation. */
        FLAGS,
        /** Sorts packages that have a line each. */
        PACKAGES,
        /** Moves operators between lines of scripts to the start of a line. */
        OPERATORS_FIRST,
        /** Moves operators between lines of scripts to the end of a line. */
        OPERATORS_LAST,
        /** Aligns the escape characters at the ends of lines. */
        ALIGN
    }

    /** The default options of {@code dflint format}. */
    public static final FormatOptions DEFAULT = new FormatOptions(
            "    ",
            null,
            0,
            Set.of(
                    Step.CONTINUATIONS,
                    Step.TRAILING_SPACES,
                    Step.FINAL_LINE_END,
                    Step.FINAL_EMPTY_LINES,
                    Step.KEYWORDS,
                    Step.STAGES,
                    Step.JSON));

    public FormatOptions {
        steps = Set.copyOf(steps);
    }

    /**
     * Returns options that indent continued lines, and otherwise change only spaces before instructions and on empty
     * lines.
     */
    public static FormatOptions indentingBy(String indent) {
        return new FormatOptions(indent, null, 0, Set.of(Step.CONTINUATIONS));
    }

    /** Reports whether a step needs whole instructions, so that a part of a file cannot be formatted. */
    boolean needsWholeFile() {
        return steps.stream().anyMatch(step -> step.compareTo(Step.JSON) >= 0);
    }

    boolean has(Step step) {
        return steps.contains(step);
    }
}
