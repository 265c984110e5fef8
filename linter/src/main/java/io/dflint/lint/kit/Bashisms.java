package io.dflint.lint.kit;

import io.dflint.lint.facts.shell.ShellFamily;
import io.dflint.lint.facts.shell.ShellScript;
import io.dflint.shell.Command;
import io.dflint.shell.Dialect;
import io.dflint.shell.Redirection;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.List;

/** What bash has and other shells lack. */
public final class Bashisms {
    private Bashisms() {}

    /** Whether the script's shell lacks what POSIX does not have, but the shell of BusyBox does. */
    public static boolean isLackingButInBusyBox(ShellScript script, ShellReport report) {
        boolean posix = script.dialect() == Dialect.SH || script.dialect() == Dialect.DASH;
        return posix && (!report.isStrict() || ShellFamily.of(script) == ShellFamily.DASH);
    }

    /** Whether the script's shell lacks what only bash has. */
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

    /** Whether the script is for {@code sh} and asks for what POSIX leaves open, though the common shells have it. */
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
