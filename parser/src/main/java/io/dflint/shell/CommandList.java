package io.dflint.shell;

import io.dflint.text.TextRange;
import java.util.List;

/**
 * A sequence of statements: a script, the body of a loop, the inside of {@code $( )}.
 *
 * @param range from the start of the first statement to the end of the last; an empty range if there is none
 */
public record CommandList(TextRange range, List<Statement> statements) implements ShellNode {

    @Override
    public void walk(ShellVisitor visitor) {
        for (Statement statement : statements) {
            visitor.visit(statement);
        }
    }

    public boolean isEmpty() {
        return statements.isEmpty();
    }
}
