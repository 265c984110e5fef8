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
 * @param type null where the name is none that Docker knows, and in the name
 * @param isInName whether the cursor stands in the name, or where one may begin
 * @param trigger whether it stands after ONBUILD
 * @param flags the words before that begin with dashes
 * @param arguments the words after the flags that end before the cursor
 * @param word what stands directly before the cursor; possibly empty
 * @param rest all that stands after the flags, up to the cursor
 */
record Line(
        @Nullable InstructionType type,
        boolean isInName,
        boolean trigger,
        List<LogicalText> flags,
        List<LogicalText> arguments,
        LogicalText word,
        LogicalText rest) {

    /** How the word begins where it may be a flag. */
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

    /** A name that Docker does not know has no arguments that we know; ONBUILD has none after ONBUILD. */
    private static @Nullable InstructionType known(@Nullable InstructionType type) {
        return type == InstructionType.ONBUILD ? null : type;
    }

    /** Whether flags may stand at the cursor. */
    boolean takesFlag() {
        return arguments.isEmpty() && (flags.isEmpty() || !flags.getLast().contentEquals(DASHES));
    }

    private static boolean startsWithDashes(LogicalText text, int at) {
        return at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) == '-';
    }

    /** A flag ends at a space that is neither quoted nor escaped. */
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
