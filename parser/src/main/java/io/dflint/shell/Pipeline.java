package io.dflint.shell;

import io.dflint.text.TextRange;
import java.util.List;

/**
 * Commands joined by {@code |} or {@code |&}.
 *
 * @param negated whether an odd number of {@code !} stands in front
 * @param commands at least one
 * @param pipes {@code pipes.get(i)} stands before command {@code i + 1}
 */
public record Pipeline(TextRange range, boolean negated, List<Command> commands, List<ShellOperator> pipes)
        implements ShellNode {

    @Override
    public void walk(ShellVisitor visitor) {
        for (Command command : commands) {
            visitor.visit(command);
        }
    }

    /** Whether there is a pipe at all. */
    public boolean isPiped() {
        return commands.size() > 1;
    }
}
