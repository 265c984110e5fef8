package io.dflint.instruction;

import io.dflint.grammar.UnicodeSpace;
import io.dflint.syntax.Problem;
import io.dflint.syntax.Problem.Phase;
import io.dflint.syntax.Suggestion;
import io.dflint.text.TextRange;
import java.util.List;
import java.util.Locale;

/** Collects the problems of one instruction. */
public final class Problems {
    private final List<Problem> found;
    private final int line;

    /**
     * Creates a collector for one instruction.
     *
     * @param found the list to which the problems are added
     * @param line the first line of the instruction, from 1, which Docker names in its messages
     */
    public Problems(List<Problem> found, int line) {
        this.found = found;
        this.line = line;
    }

    void parse(TextRange range, String message) {
        found.add(new Problem(range, Phase.PARSE, line, message));
    }

    void instruction(TextRange range, String message) {
        found.add(new Problem(range, Phase.INSTRUCTION, line, message));
    }

    void build(TextRange range, String message) {
        found.add(new Problem(range, Phase.BUILD, line, message));
    }

    /**
     * Reports a problem of an instruction. In ONBUILD (not {@code top}) it belongs to the build, because Docker checks
     * that instruction only when it is triggered.
     */
    void at(boolean top, TextRange range, String message) {
        if (top) {
            instruction(range, message);
        } else {
            build(range, message);
        }
    }

    void unknownInstruction(Unknown unknown, boolean top) {
        String name = unknown.name().toString();
        if (name.isEmpty()) {
            at(top, unknown.range(), "nothing follows the continuation; remove it");
            return;
        }
        at(top, unknown.name().sourceRange(), "unknown instruction " + name + "; " + advice(name));
    }

    private static String advice(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean blank = UnicodeSpace.is(c);
            if (blank || Character.getType(c) == Character.FORMAT) {
                String hex = Integer.toHexString(0x10000 + c).substring(1).toUpperCase(Locale.ROOT);
                return "it contains U+" + hex
                        + (blank
                                ? ", which Docker does not treat as whitespace; replace it with a space"
                                : ", which is invisible; remove it");
            }
        }
        String nearest = Suggestion.nearest(name, InstructionType.names());
        return nearest != null
                ? "did you mean " + nearest + "?"
                : "is a continuation missing at the end of the line above?";
    }
}
