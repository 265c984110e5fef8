package io.dflint.lsp.feature.completion;

import io.dflint.instruction.InstructionType;
import io.dflint.syntax.Blanks;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instruction up to the cursor, split into words as Docker splits it.
 *
 * @param type the instruction; null if Docker does not know the name, or the cursor is in the name
 * @param isInName whether the cursor is in the name, or where a name may begin
 * @param trigger whether the instruction follows ONBUILD
 * @param flags the words before the cursor that begin with dashes
 * @param arguments the words after the flags that end before the cursor
 * @param word the text directly before the cursor; may be empty
 * @param rest everything between the flags and the cursor
 */
record Line(
        @Nullable InstructionType type,
        boolean isInName,
        boolean trigger,
        List<LogicalText> flags,
        List<LogicalText> arguments,
        LogicalText word,
        LogicalText rest) {

    /** The start of a flag. */
    private static final String DASHES = "--";

    /** @param before a logical line up to the cursor, without spaces before the name */
    static Line of(LogicalText before, char escape) {
        return of(before, escape, false);
    }

    private static Line of(LogicalText text, char escape, boolean trigger) {
        int end = Blanks.next(text, 0);
        if (end == text.length()) {
            return new Line(null, true, trigger, List.of(), List.of(), text, text);
        }
        InstructionType type = InstructionType.of(text.subSequence(0, end));
        int at = Blanks.skip(text, end);
        if (type == InstructionType.ONBUILD && !trigger) {
            return of(text.substring(at), escape, true);
        }
        List<LogicalText> flags = new ArrayList<>(2);
        while (startsWithDashes(text, at)) {
            int flagEnd = flagEnd(text, at, escape);
            if (flagEnd == text.length()) {
                LogicalText flag = text.substring(at);
                return new Line(known(type), false, trigger, flags, List.of(), flag, flag);
            }
            boolean last = flagEnd == at + DASHES.length();
            flags.add(text.subSequence(at, flagEnd));
            at = Blanks.skip(text, flagEnd);
            if (last) {
                break;
            }
        }
        LogicalText rest = text.substring(at);
        List<LogicalText> arguments = new ArrayList<>(2);
        int start = 0;
        int wordEnd = Blanks.next(rest, 0);
        while (wordEnd < rest.length()) {
            arguments.add(rest.subSequence(start, wordEnd));
            start = Blanks.skip(rest, wordEnd);
            wordEnd = Blanks.next(rest, start);
        }
        return new Line(known(type), false, trigger, flags, arguments, rest.substring(start), rest);
    }

    /** Treats ONBUILD after ONBUILD as unknown, so that it has no arguments. */
    private static @Nullable InstructionType known(@Nullable InstructionType type) {
        return type == InstructionType.ONBUILD ? null : type;
    }

    /** Reports whether flags are allowed at the cursor. */
    boolean takesFlag() {
        return arguments.isEmpty() && (flags.isEmpty() || !flags.getLast().contentEquals(DASHES));
    }

    private static boolean startsWithDashes(LogicalText text, int at) {
        return at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) == '-';
    }

    /** Returns the end of a flag, which is at a space that is neither quoted nor escaped. */
    private static int flagEnd(LogicalText text, int from, char escape) {
        char quote = 0;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == escape && quote != '\'') {
                at++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (Blanks.isBlank(c)) {
                return at;
            }
        }
        return text.length();
    }
}
