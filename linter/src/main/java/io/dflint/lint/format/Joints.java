package io.dflint.lint.format;

import io.dflint.instruction.ArgumentStyle;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.InstructionType;
import io.dflint.text.LogicalText;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Determines where in the logical line of an instruction the amount of white space is irrelevant, so that a line after
 * a break there can have any indentation. It is relevant in quotes, in arguments that take the whole line, and within a
 * word.
 */
final class Joints {
    /** A port has at most five digits, so a longer number split by a line break was meant as two. */
    private static final int PORT_DIGITS = 5;

    private final LogicalText line;
    private final @Nullable InstructionType type;
    private final boolean json;
    private final boolean shell;
    private final char escape;
    private final int wholeFrom;
    private final BitSet quoted;

    Joints(Instruction instruction, char escape) {
        line = instruction.header().line();
        this.escape = escape;
        json = instruction.header().json();
        type = InstructionType.of(instruction.name().toString());
        ArgumentStyle style = type == null ? ArgumentStyle.COMMAND : type.style();
        shell = style == ArgumentStyle.COMMAND || style == ArgumentStyle.HEALTHCHECK || style == ArgumentStyle.TRIGGER;
        wholeFrom = wholeFrom(style);
        quoted = quotes();
    }

    /**
     * Reports whether white space can be added or removed before the character at an index of the logical line.
     *
     * @param blanks the current number of spaces there
     */
    boolean isFree(int index, int blanks) {
        if (index > wholeFrom || quoted.get(index)) {
            return false;
        }
        int next = index + blanks;
        if (index == 0 || next >= line.length()) {
            return true;
        }
        char before = line.charAt(index - 1);
        if (isBlank(before)) {
            return index < 2 || line.charAt(index - 2) != '\\' || !shell;
        }
        return blanks > 0 || isBetweenWords(before, line.charAt(next)) || isCutPort(index);
    }

    private boolean isBetweenWords(char before, char after) {
        if (json) {
            return "[,".indexOf(before) >= 0 || "],".indexOf(after) >= 0;
        }
        return shell && ";&|()".indexOf(before) >= 0 && ";&|()<>".indexOf(after) < 0;
    }

    private boolean isCutPort(int index) {
        if (type != InstructionType.EXPOSE) {
            return false;
        }
        int start = index;
        while (start > 0 && Character.isDigit(line.charAt(start - 1))) {
            start--;
        }
        int end = index;
        while (end < line.length() && Character.isDigit(line.charAt(end))) {
            end++;
        }
        return start < index && index < end && end - start > PORT_DIGITS;
    }

    /**
     * Returns the index from which every blank is part of the argument, or an index after the line if there is none.
     */
    private int wholeFrom(ArgumentStyle style) {
        int at = skip(skip(0, false), true);
        if (style == ArgumentStyle.WHOLE) {
            return at;
        }
        if (style == ArgumentStyle.PAIRS) {
            int end = skip(at, false);
            boolean legacy = line.indexOf('=', at) < 0 || line.indexOf('=', at) >= end;
            return legacy ? skip(end, true) : line.length();
        }
        return line.length();
    }

    private int skip(int from, boolean blanks) {
        int at = from;
        while (at < line.length() && isBlank(line.charAt(at)) == blanks) {
            at++;
        }
        return at;
    }

    /** The indexes of characters in quotes, including the closing quote. */
    private BitSet quotes() {
        BitSet found = new BitSet(line.length());
        char quote = 0;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (quote != 0) {
                found.set(at);
            }
            boolean escapes = c == escape || shell && c == '\\';
            if (escapes && quote != '\'') {
                at++;
                if (quote != 0) {
                    found.set(at);
                }
            } else if (quote == 0 && (c == '"' || c == '\'' && !json)) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return found;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
