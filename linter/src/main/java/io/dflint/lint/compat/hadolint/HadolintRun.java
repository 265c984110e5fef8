package io.dflint.lint.compat.hadolint;

import io.dflint.instruction.Run;
import io.dflint.syntax.CommandForm.ShellForm;
import io.dflint.syntax.Flag;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;

/** A RUN as hadolint's parser splits it: only the flags it knows are flags, anything else begins the script. */
public final class HadolintRun {
    private HadolintRun() {}

    /** The flags at the start that hadolint knows. */
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

    /** The script of a shell form, with the flags that hadolint takes for a part of it. */
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

    /** Whether {@code --} stands right before the script, which ends flags for BuildKit only. */
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
