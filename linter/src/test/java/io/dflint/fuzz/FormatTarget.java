package io.dflint.fuzz;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.instruction.Instruction;
import io.dflint.lint.format.FormatOptions;
import io.dflint.lint.format.Formatter;
import io.dflint.text.TextEdit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Formatting any text keeps its instructions, and doing it twice changes nothing more. */
public final class FormatTarget {
    private static final FormatOptions OPTIONS = FormatOptions.indentingBy("    ");

    private FormatTarget() {}

    /** What the fuzzer calls. */
    public static void fuzzerTestOneInput(byte[] data) {
        Dockerfile before = Dockerfile.parse(new String(data, StandardCharsets.UTF_8));
        Dockerfile after = formatted(before);
        if (!instructions(before).equals(instructions(after))) {
            throw new AssertionError(instructions(before) + " became " + instructions(after));
        }
        String again = formatted(after).source().content();
        if (!again.equals(after.source().content())) {
            throw new AssertionError(after.source().content() + "\nbecame\n" + again);
        }
    }

    private static Dockerfile formatted(Dockerfile file) {
        return Dockerfile.parse(TextEdit.apply(file.source().content(), Formatter.format(file, OPTIONS)));
    }

    private static List<String> instructions(Dockerfile file) {
        List<String> found = new ArrayList<>();
        for (Instruction instruction : file.instructions()) {
            found.add(instruction.name() + " with " + instruction.flags().size() + " flags and "
                    + instruction.header().heredocs().size() + " heredocs");
        }
        return found;
    }
}
