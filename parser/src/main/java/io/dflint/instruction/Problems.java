package io.dflint.instruction;

import io.dflint.syntax.Problem;
import io.dflint.syntax.Problem.Phase;
import io.dflint.syntax.Suggestion;
import io.dflint.text.TextRange;
import java.util.List;

/** Collects the problems of one instruction. */
public final class Problems {
    private final List<Problem> found;
    private final int line;

    /**
     * @param found where they go
     * @param line the first line of the instruction, from 1, which is the one that Docker names
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

    /** Docker looks at the instruction behind ONBUILD only when it is triggered. */
    void at(boolean top, TextRange range, String message) {
        if (top) {
            instruction(range, message);
        } else {
            build(range, message);
        }
    }

    void unknownInstruction(Unknown unknown, boolean top) {
        String name = unknown.name().toString();
        String nearest = Suggestion.nearest(name, InstructionType.names());
        String advice = nearest != null
                ? "did you mean " + nearest + "?"
                : "does the line above lack a continuation at its end?";
        TextRange range = name.isEmpty() ? unknown.range() : unknown.name().sourceRange();
        at(top, range, "unknown instruction " + (name.isEmpty() ? "(empty)" : name) + "; " + advice);
    }
}
