package io.dflint.shell;

import io.dflint.text.TextRange;
import java.util.List;

/**
 * An arithmetic expression as the list of its operands in source order, without operators: expansions, quoted strings,
 * numbers as {@link WordPart.Literal}, and names as {@link Name} in {@link #names()}.
 *
 * @param range the range between the brackets
 */
public record ArithmeticExpression(TextRange range, List<WordPart> operands, List<Name> names) implements ShellNode {

    @Override
    public void walk(ShellVisitor visitor) {
        visitor.visitParts(operands);
    }

    /**
     * A variable written without {@code $}.
     *
     * @param assigned whether the expression sets it ({@code x = 1}, {@code x++})
     */
    public record Name(TextRange range, String name, boolean assigned) {}
}
