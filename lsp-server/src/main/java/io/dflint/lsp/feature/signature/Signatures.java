package io.dflint.lsp.feature.signature;

import io.dflint.instruction.FlagSpec;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.InstructionForm;
import io.dflint.instruction.InstructionType;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Run;
import io.dflint.lsp.document.Document;
import io.dflint.syntax.Comment;
import io.dflint.syntax.Flag;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes the syntax of the instruction, flag or directive at the cursor, and the part that the cursor is in. */
public final class Signatures {

    /** Returns the help for an offset, or null if there is none. */
    public @Nullable Help at(Document document, int offset) {
        Help directive = DirectiveHelp.at(document, offset);
        if (directive != null) {
            return directive;
        }
        for (Comment comment : document.dockerfile().comments()) {
            if (comment.range().start() <= offset && offset <= comment.range().end()) {
                return null;
            }
        }
        Instruction instruction = instruction(document, offset);
        return instruction == null ? null : of(instruction, offset, null);
    }

    /** Returns the instruction at a cursor, also on an empty last line that continues it. */
    private static @Nullable Instruction instruction(Document document, int offset) {
        List<Instruction> instructions = document.dockerfile().instructions();
        for (Instruction instruction : instructions) {
            if (instruction.range().touches(offset)) {
                return instruction;
            }
        }
        if (instructions.isEmpty()) {
            return null;
        }
        TextRange last = instructions.getLast().range();
        boolean continued = document.source()
                        .slice(last)
                        .stripTrailing()
                        .endsWith(String.valueOf(document.dockerfile().escape()))
                && offset > last.end()
                && document.line(offset) == document.line(last.end()) + 1;
        return continued ? instructions.getLast() : null;
    }

    /** @param onbuild the help for the ONBUILD before the instruction */
    private static @Nullable Help of(Instruction instruction, int offset, @Nullable Help onbuild) {
        InstructionType type = InstructionType.of(instruction.name());
        if (offset <= instruction.name().sourceRange().end()) {
            return onbuild;
        }
        if (type == null || inHeredoc(instruction, offset)) {
            return null;
        }
        if (instruction instanceof Onbuild outer) {
            Help help = help(type, type.forms(), 0);
            return outer.trigger() == null ? help : of(outer.trigger(), offset, help);
        }
        Help flag = flag(type, instruction, offset);
        return flag != null ? flag : new ArgumentHelp(type, instruction, offset).help();
    }

    static Help help(InstructionType type, List<InstructionForm> forms, int activeParameter) {
        List<Signature> signatures = new ArrayList<>(forms.size());
        for (InstructionForm form : forms) {
            signatures.add(Signature.of(type, form));
        }
        return new Help(signatures, activeParameter);
    }

    /** Reports whether an offset is below the line that starts heredocs. */
    private static boolean inHeredoc(Instruction instruction, int offset) {
        return !instruction.header().heredocs().isEmpty()
                && offset > instruction.header().line().sourceRange().end();
    }

    private static @Nullable Help flag(InstructionType type, Instruction instruction, int offset) {
        for (Flag flag : instruction.flags()) {
            if (flag.value() == null || !flag.value().sourceRange().touches(offset)) {
                continue;
            }
            if (flag.is("mount") && instruction instanceof Run run) {
                return MountHelp.of(run, flag, offset);
            }
            FlagSpec spec = type.flag(flag.name().toString());
            return spec == null ? null : new Help(List.of(Signature.of(type, spec)), 0);
        }
        return null;
    }
}
