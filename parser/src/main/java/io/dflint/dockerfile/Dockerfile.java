package io.dflint.dockerfile;

import io.dflint.instruction.Instruction;
import io.dflint.syntax.Comment;
import io.dflint.syntax.Directive;
import io.dflint.syntax.Problem;
import io.dflint.text.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Dockerfile as it is written, and what is wrong with it. Parsing never fails: a mistake is a problem, and the rest of the
 * file is understood still.
 *
 * @param source the text, which stays the truth
 * @param escape the escape character: a backslash, or a backtick by directive
 * @param directives the parser directives
 * @param instructions in order
 * @param comments all comment lines, also those inside instructions; directives are none
 * @param problems what Docker does not accept, in the order of the file
 * @param lexemes the pieces of the text, in order and without gaps
 */
public record Dockerfile(
        SourceText source,
        char escape,
        List<Directive> directives,
        List<Instruction> instructions,
        List<Comment> comments,
        List<Problem> problems,
        List<Lexeme> lexemes) {

    public static Dockerfile parse(SourceText source) {
        return new DockerfileReader(source).read();
    }

    public static Dockerfile parse(String text) {
        return parse(SourceText.of(text));
    }

    /** The directive of a name in lower case; null without one. */
    public @Nullable Directive directive(String name) {
        for (Directive directive : directives) {
            if (directive.name().equals(name)) {
                return directive;
            }
        }
        return null;
    }
}
