package io.dflint.word;

import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import io.dflint.word.WordPart.DoubleQuoted;
import io.dflint.word.WordPart.Literal;
import io.dflint.word.WordPart.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text in which quotes are removed and variables replaced. It need not be a single word: the arguments of a whole
 * instruction are one {@code Word} too.
 *
 * @param text the word as written
 * @param parts the parts in order and without gaps; their texts joined are {@code text}
 */
public record Word(LogicalText text, List<WordPart> parts) {

    public Word {
        parts = List.copyOf(parts);
    }

    /** The range of the word in the source. */
    public TextRange range() {
        return text.sourceRange();
    }

    /** Returns the value that the word has in every environment, or null if it contains a variable or has a problem. */
    public @Nullable String literal() {
        if (parts.size() == 1 && parts.getFirst() instanceof Literal) {
            return text.toString();
        }
        if (!variables().isEmpty()) {
            return null;
        }
        Expansion expansion = Expander.expand(this, MapEnvironment.EMPTY);
        return expansion.problem() == null ? expansion.value() : null;
    }

    /** Returns all variables in the word in the order of the text, including those in operands of other variables. */
    public List<Variable> variables() {
        List<Variable> found = new ArrayList<>();
        collectVariables(parts, found);
        return found;
    }

    /** Returns the problems that do not depend on the environment. BuildKit stops at the first. */
    public List<WordProblem> problems() {
        List<WordProblem> found = new ArrayList<>();
        collectProblems(parts, found);
        return found;
    }

    private static void collectVariables(List<WordPart> parts, List<Variable> found) {
        for (WordPart part : parts) {
            if (part instanceof Variable variable) {
                found.add(variable);
                Modifier modifier = variable.modifier();
                if (modifier != null) {
                    collectVariables(modifier.operand().parts(), found);
                    Word replacement = modifier.replacement();
                    if (replacement != null) {
                        collectVariables(replacement.parts(), found);
                    }
                }
            } else if (part instanceof DoubleQuoted quoted) {
                collectVariables(quoted.parts(), found);
            }
        }
    }

    private static void collectProblems(List<WordPart> parts, List<WordProblem> found) {
        for (WordPart part : parts) {
            if (part instanceof Variable variable && variable.modifier() != null) {
                collectProblems(variable.modifier().operand().parts(), found);
                Word replacement = variable.modifier().replacement();
                if (replacement != null) {
                    collectProblems(replacement.parts(), found);
                }
            } else if (part instanceof DoubleQuoted quoted) {
                collectProblems(quoted.parts(), found);
            }
            WordProblem problem = part.problem();
            if (problem != null) {
                found.add(problem);
            }
        }
    }
}
