package io.dflint.dockerfile;

import io.dflint.instruction.Instruction;
import io.dflint.syntax.Comment;
import io.dflint.syntax.Directive;
import io.dflint.syntax.Problem;
import io.dflint.text.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Dockerfile as written, with its problems. Parsing never fails: a mistake becomes a problem, and the rest of the
 * file is still parsed.
 *
 * @param source the text, which remains the source of truth
 * @param escape the escape character: a backslash, or a backtick if a directive sets it
 * @param directives the parser directives
 * @param instructions the instructions in the order of the file
 * @param comments all comment lines, including those inside instructions, without parser directives
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

    /** Returns the directive with a name in lower case, or null if there is none. */
    public @Nullable Directive directive(String name) {
        for (Directive directive : directives) {
            if (directive.name().equals(name)) {
                return directive;
            }
        }
        return null;
    }
}
