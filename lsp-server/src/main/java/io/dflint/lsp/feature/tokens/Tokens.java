package io.dflint.lsp.feature.tokens;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.dockerfile.Lexeme;
import io.dflint.instruction.Instruction;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.lsp.document.Cancellation;
import io.dflint.lsp.document.Document;
import io.dflint.model.StageReference;
import io.dflint.syntax.Comment;
import io.dflint.syntax.Directive;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Classifies the pieces of a Dockerfile, including its scripts and heredocs. */
public final class Tokens {

    /**
     * Returns the tokens that touch a range, in order and without overlaps.
     *
     * @param acrossLines whether tokens may span lines
     */
    public List<Token> in(Document document, TextRange range, boolean acrossLines, Cancellation cancellation) {
        Dockerfile file = document.dockerfile();
        List<Instruction> touched = new ArrayList<>();
        TextRange window = range;
        for (Instruction instruction : file.instructions()) {
            if (instruction.range().start() < range.end() && instruction.range().end() > range.start()) {
                touched.add(instruction);
                window = window.union(instruction.range());
            }
        }
        Canvas canvas = new Canvas(document.text(), window);
        Map<Instruction, RunScript> scripts = new IdentityHashMap<>();
        for (RunScript run : document.runs()) {
            scripts.put(run.instruction(), run);
        }
        for (Instruction instruction : touched) {
            cancellation.check();
            InstructionPainter painter = new InstructionPainter(
                    document.text(),
                    file.escape(),
                    canvas,
                    scripts.get(instruction),
                    document.model().scopeAt(instruction).shell());
            painter.paint(instruction);
        }
        for (StageReference reference : document.model().references()) {
            if (reference.target() != null && !reference.text().isEmpty()) {
                canvas.paint(reference.range(), TokenType.NAMESPACE);
            }
        }
        lines(file, canvas);
        List<Token> shown = new ArrayList<>();
        for (Token token : canvas.tokens(acrossLines)) {
            if (token.range().end() > range.start() && token.range().start() < range.end()) {
                shown.add(token);
            }
        }
        return shown;
    }

    /** Paints what is between and after instructions: continuations, comments and directives. */
    private static void lines(Dockerfile file, Canvas canvas) {
        for (Lexeme lexeme : file.lexemes()) {
            if (lexeme.kind() == Lexeme.Kind.CONTINUATION) {
                canvas.clear(lexeme.range());
                int at = lexeme.range().start();
                canvas.paint(new TextRange(at, at + 1), TokenType.MACRO);
            }
        }
        for (Comment comment : file.comments()) {
            canvas.paintComment(comment.range());
        }
        for (Directive directive : file.directives()) {
            TextRange name = directive.nameRange();
            canvas.paintWhole(new TextRange(directive.range().start(), name.start()), TokenType.COMMENT);
            int behindName = name.end();
            int value = directive.valueRange().start();
            canvas.paint(new TextRange(behindName, value), TokenType.OPERATOR);
            canvas.paint(name, TokenType.PROPERTY);
            canvas.paint(directive.valueRange(), TokenType.PARAMETER);
        }
    }
}
