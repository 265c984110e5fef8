package io.dflint.lint.kit;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Unknown;
import io.dflint.model.BuildModel;
import io.dflint.model.Stage;
import java.util.Locale;

/** Determines the case of most keywords of a file. */
public final class KeywordCase {
    private int lower;
    private int upper;

    private KeywordCase() {}

    /** Reports whether more keywords are in lower case than in upper case. Those in mixed case are not counted. */
    public static boolean isLower(BuildModel model) {
        KeywordCase count = new KeywordCase();
        for (Stage stage : model.stages()) {
            count.add(stage.from());
            for (Instruction instruction : stage.instructions()) {
                count.add(instruction);
            }
        }
        return count.lower > count.upper;
    }

    private void add(Instruction instruction) {
        if (instruction instanceof Unknown) {
            return;
        }
        String name = instruction.name().toString();
        if (name.equals(name.toLowerCase(Locale.ROOT))) {
            lower++;
        } else if (name.equals(name.toUpperCase(Locale.ROOT))) {
            upper++;
        }
    }
}
