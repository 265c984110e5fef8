package io.dflint.lint.kit;

import io.dflint.lint.facts.shell.ShellFamily;
import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.shell.Command;
import io.dflint.shell.Dialect;
import io.dflint.shell.Redirection;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.List;

/** Decides which features of bash other shells lack. */
public final class Bashisms {
    private Bashisms() {}

    /** Reports whether the shell of the script lacks features that are not in POSIX but in the shell of BusyBox. */
    public static boolean isLackingButInBusyBox(ShellScript script, ShellReport report) {
        boolean posix = script.dialect() == Dialect.SH || script.dialect() == Dialect.DASH;
        return posix && (!report.isStrict() || ShellFamily.of(script) == ShellFamily.DASH);
    }

    /** Reports whether the shell of the script lacks features that only bash has. */
    public static boolean isLacking(ShellScript script, ShellReport report) {
        return switch (script.dialect()) {
            case SH ->
                !report.isStrict()
                        || ShellFamily.of(script) == ShellFamily.DASH
                        || ShellFamily.of(script) == ShellFamily.BUSYBOX;
            case DASH, ASH, BUSYBOX -> true;
            default -> false;
        };
    }

    /**
     * Reports whether the script is for {@code sh} and features outside POSIX are to be reported, even if common shells
     * have them.
     */
    public static boolean isOutsidePosix(ShellScript script, ShellReport report) {
        return script.dialect() == Dialect.SH && !report.isStrict();
    }

    /** The range of a command without its redirections. */
    public static TextRange core(Command command, ShellScript script) {
        List<Redirection> redirections = command.redirections();
        if (redirections.isEmpty()) {
            return command.range();
        }
        LogicalText text = script.script().text();
        int start = text.logicalOffset(command.range().start());
        int end = text.logicalOffset(redirections.getFirst().range().start());
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return text.sourceRange(start, end);
    }
}
