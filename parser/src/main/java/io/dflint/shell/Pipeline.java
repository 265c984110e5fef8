package io.dflint.shell;

import io.dflint.text.TextRange;
import java.util.List;

/**
 * Commands joined by {@code |} or {@code |&}.
 *
 * @param negated whether it begins with an odd number of {@code !}
 * @param commands at least one
 * @param pipes the operators; {@code pipes.get(i)} precedes command {@code i + 1}
 */
public record Pipeline(TextRange range, boolean negated, List<Command> commands, List<ShellOperator> pipes)
        implements ShellNode {

    @Override
    public void walk(ShellVisitor visitor) {
        for (Command command : commands) {
            visitor.visit(command);
        }
    }

    /** Reports whether the pipeline has more than one command. */
    public boolean isPiped() {
        return commands.size() > 1;
    }
}
