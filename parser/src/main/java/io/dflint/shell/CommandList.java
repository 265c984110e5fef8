package io.dflint.shell;

import io.dflint.text.TextRange;
import java.util.List;

/**
 * Statements one after another: a script, the body of a loop, the inside of {@code $( )}.
 *
 * @param range from the first statement to the end of the last; empty where there is none
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
