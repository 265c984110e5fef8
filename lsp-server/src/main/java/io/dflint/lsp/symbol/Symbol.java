package io.dflint.lsp.symbol;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named entity.
 *
 * @param name the name in its first spelling
 * @param occurrences the occurrences in source order; the same name elsewhere may be another symbol
 */
public record Symbol(Kind kind, String name, List<Occurrence> occurrences) {

    /** The kinds of symbols. */
    public enum Kind {
        STAGE,
        /**
         * An ARG or ENV variable, together with those of the same name that take over its value; or a variable of a
         * script.
         */
        VARIABLE,
        HEREDOC,
        /** A source of COPY or of a mount that is not a stage: an image or a build context. */
        SOURCE
    }

    public boolean isDeclared() {
        for (Occurrence occurrence : occurrences) {
            if (occurrence.declaration()) {
                return true;
            }
        }
        return false;
    }

    /** Reports whether this is a variable set by the script of a RUN, but not by ARG or ENV. */
    public boolean isOfScriptOf(Instruction instruction) {
        Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;
        if (kind != Kind.VARIABLE || !(inner instanceof Run)) {
            return false;
        }
        for (Occurrence each : occurrences) {
            if (each.declaration() && each.instruction().equals(instruction)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the occurrence at a cursor, or null if there is none. */
    public @Nullable Occurrence at(int offset) {
        for (Occurrence occurrence : occurrences) {
            if (occurrence.range().touches(offset)) {
                return occurrence;
            }
        }
        return null;
    }

    /**
     * Returns the declaration for an occurrence: the first one in the same scope, or else the first of all. For an ARG
     * without a default, this is the ARG before the first FROM. Returns null if there is none.
     */
    public @Nullable Occurrence declarationOf(Occurrence from) {
        Occurrence first = null;
        for (Occurrence occurrence : occurrences) {
            if (!occurrence.declaration()) {
                continue;
            }
            first = first == null ? occurrence : first;
            if (occurrence.scope() == from.scope()) {
                boolean leadsOn = occurrence.equals(from) && first.scope() == Scopes.PREAMBLE;
                return leadsOn ? first : occurrence;
            }
        }
        return first;
    }

    /** The ranges of all occurrences. */
    public List<TextRange> ranges() {
        return occurrences.stream().map(Occurrence::range).toList();
    }
}
