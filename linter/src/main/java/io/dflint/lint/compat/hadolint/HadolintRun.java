package io.dflint.lint.compat.hadolint;

import io.dflint.instruction.Run;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.syntax.Flag;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;

/** Splits a RUN as hadolint's parser does: the script begins at the first word that is not a flag known to it. */
public final class HadolintRun {
    private HadolintRun() {}

    /** Returns the leading flags that hadolint knows. */
    public static List<Flag> flags(Run run) {
        List<Flag> known = new ArrayList<>(run.flags().size());
        for (Flag flag : run.flags()) {
            if (!isKnown(flag)) {
                break;
            }
            known.add(flag);
        }
        return known;
    }

    private static boolean isKnown(Flag flag) {
        boolean name = flag.is("mount") || flag.is("network") || flag.is("security");
        return name && flag.value() != null;
    }

    /** Returns the script of a shell form, including the flags that hadolint treats as part of it. */
    static LogicalText script(Run run, ShellForm form) {
        List<Flag> known = flags(run);
        LogicalText line = run.header().line();
        if (known.size() == run.flags().size() && !isEndOfFlags(line, form.script())) {
            return form.script();
        }
        int start = known.isEmpty()
                ? run.name().sourceRange().end()
                : known.getLast().range().end();
        return line.substring(line.logicalOffset(start)).strip();
    }

    /** Reports whether {@code --} is directly before the script. It ends the flags only in BuildKit. */
    private static boolean isEndOfFlags(LogicalText line, LogicalText script) {
        int at = line.logicalOffset(script.sourceRange().start()) - 1;
        while (at >= 0 && Character.isWhitespace(line.charAt(at))) {
            at--;
        }
        return at >= 2
                && line.charAt(at) == '-'
                && line.charAt(at - 1) == '-'
                && Character.isWhitespace(line.charAt(at - 2));
    }
}
