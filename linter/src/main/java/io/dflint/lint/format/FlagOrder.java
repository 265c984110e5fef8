package io.dflint.lint.format;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.InstructionType;
import io.dflint.syntax.Flag;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Sorts flags in the order of Docker's documentation. Flags with the same name keep their order, which may matter. */
final class FlagOrder {
    private FlagOrder() {}

    static List<TextEdit> edits(Dockerfile file) {
        List<TextEdit> edits = new ArrayList<>();
        String text = file.source().content();
        for (Instruction instruction : file.instructions()) {
            InstructionType type = InstructionType.of(instruction.name().toString());
            List<Flag> flags = instruction.flags();
            if (type == null || flags.size() < 2 || !flags.stream().allMatch(flag -> place(type, flag) >= 0)) {
                continue;
            }
            List<Flag> sorted = new ArrayList<>(flags);
            sorted.sort((a, b) -> Integer.compare(place(type, a), place(type, b)));
            for (int i = 0; i < flags.size(); i++) {
                TextRange range = flags.get(i).range();
                String wanted = sorted.get(i).range().of(text);
                if (!wanted.equals(range.of(text))) {
                    edits.add(new TextEdit(range, wanted));
                }
            }
        }
        return edits;
    }

    private static int place(InstructionType type, Flag flag) {
        for (int i = 0; i < type.flags().size(); i++) {
            if (flag.is(type.flags().get(i).name())) {
                return i;
            }
        }
        return -1;
    }
}
