package io.dflint.lint.format;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a file is formatted.
 *
 * @param indent what continued lines begin with, before the indent that they have relative to each other
 * @param lineEnd the line end of all lines but those of heredocs; null to keep each
 * @param maxLineLength the length from which on lines of RUN are broken between commands, in UTF-16 code units; 0 for never
 * @param steps what else is done
 */
public record FormatOptions(String indent, @Nullable String lineEnd, int maxLineLength, Set<Step> steps) {

    /** What may be done to a file. */
    public enum Step {
        /** Continued lines are indented. */
        CONTINUATIONS,
        /** Continued lines of a shell script are indented by how deep their commands stand in it, not as the author did. */
        SHELL,
        /** Spaces at the end of lines go. */
        TRAILING_SPACES,
        /** The last line gets a line end. */
        FINAL_LINE_END,
        /** Empty lines at the end of the file go. */
        FINAL_EMPTY_LINES,
        /** Keywords are in capitals, with one space after each, and after each flag. */
        KEYWORDS,
        /** An empty line stands before each stage but the first. */
        STAGES,
        /** Arrays of JSON have one space after each comma. */
        JSON,
        /** Flags are in the order of Docker's documentation. */
        FLAGS,
        /** Packages with a line each are sorted. */
        PACKAGES,
        /** Operators between lines of scripts begin lines. */
        OPERATORS_FIRST,
        /** Operators between lines of scripts end lines. */
        OPERATORS_LAST,
        /** Escape characters at the ends of lines stand in one column. */
        ALIGN
    }

    /** What {@code dflint format} does by default. */
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

    /** Indents continued lines, and touches nothing else but spaces before instructions and on empty lines. */
    public static FormatOptions indentingBy(String indent) {
        return new FormatOptions(indent, null, 0, Set.of(Step.CONTINUATIONS));
    }

    /** Whether a step is among them that needs whole instructions, so that a part of a file cannot be formatted with it. */
    boolean needsWholeFile() {
        return steps.stream().anyMatch(step -> step.compareTo(Step.JSON) >= 0);
    }

    boolean has(Step step) {
        return steps.contains(step);
    }
}
