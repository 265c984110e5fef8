package io.dflint.lsp.symbol;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something with a name.
 *
 * @param name as first written
 * @param occurrences in the order of the file; the same name elsewhere may be another symbol
 */
public record Symbol(Kind kind, String name, List<Occurrence> occurrences) {

    /** What has names. */
    public enum Kind {
        STAGE,
        /** An ARG or ENV variable, together with those of the same name that it hands its value to; or one of a script. */
        VARIABLE,
        HEREDOC,
        /** What COPY or a mount takes files from and no stage is called: an image or a build context. */
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

    /** Whether it is a variable that the script of a RUN sets and neither ARG nor ENV. */
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

    /** The occurrence that a cursor touches; null without one. */
    public @Nullable Occurrence at(int offset) {
        for (Occurrence occurrence : occurrences) {
            if (occurrence.range().touches(offset)) {
                return occurrence;
            }
        }
        return null;
    }

    /**
     * Where the symbol of an occurrence is declared: the first declaration in the same scope, else the first of all. From an ARG
     * without a default it leads on to the ARG before the first FROM. Null if there is none.
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
