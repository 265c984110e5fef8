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
 * A piece of text in which quotes are removed and variables replaced. It need not be one word in the everyday sense: the
 * arguments of a whole instruction are one {@code Word} too.
 *
 * @param text as written
 * @param parts in order and without gaps: their texts joined are the text
 */
public record Word(LogicalText text, List<WordPart> parts) {

    public Word {
        parts = List.copyOf(parts);
    }

    /** Where the word stands in the source. */
    public TextRange range() {
        return text.sourceRange();
    }

    /** The value that the word has in every environment, or null if it names a variable or is faulty. */
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

    /** Every variable that the word names, those in the operands of others included, in the order of the text. */
    public List<Variable> variables() {
        List<Variable> found = new ArrayList<>();
        collectVariables(parts, found);
        return found;
    }

    /** What is wrong with the word whatever the environment; BuildKit stops at the first. */
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
