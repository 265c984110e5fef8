package io.dflint.dockerfile;

import static org.assertj.core.api.Assertions.fail;

import io.dflint.instruction.Instruction;
import io.dflint.instruction.Onbuild;
import io.dflint.syntax.Comment;
import io.dflint.syntax.Flag;
import io.dflint.syntax.Header;
import io.dflint.syntax.Heredoc;
import io.dflint.syntax.Problem;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;

/** What holds for the tree of every text, however broken. */
final class Invariants {
    private final Dockerfile file;
    private final String text;

    private Invariants(Dockerfile file) {
        this.file = file;
        this.text = file.source().content();
    }

    static void check(Dockerfile file) {
        new Invariants(file).check();
    }

    private void check() {
        lexemesAreTheText();
        int end = 0;
        for (Instruction instruction : file.instructions()) {
            TextRange range = instruction.range();
            require(
                    range.start() >= end && range.end() <= text.length(),
                    "instructions overlap or leave the text",
                    range);
            end = range.end();
            header(instruction.header(), range);
            lineIsItsLexemes(instruction.header());
            for (Comment comment : instruction.header().comments()) {
                require(comment.range().end() <= range.start(), "a comment above is not above", comment.range());
            }
            if (instruction instanceof Onbuild onbuild && onbuild.trigger() != null) {
                trigger(onbuild.trigger(), range);
            }
        }
        comments();
        problems();
    }

    private void lexemesAreTheText() {
        int end = 0;
        for (Lexeme lexeme : file.lexemes()) {
            require(lexeme.range().start() == end, "lexemes leave a gap", lexeme.range());
            require(!lexeme.range().isEmpty(), "a lexeme is empty", lexeme.range());
            end = lexeme.range().end();
        }
        require(end == text.length(), "lexemes end before the text", TextRange.at(end));
    }

    private void trigger(Instruction trigger, TextRange outer) {
        Instruction at = trigger;
        while (true) {
            require(outer.contains(at.range()), "a trigger leaves its ONBUILD", at.range());
            header(at.header(), at.range());
            if (!(at instanceof Onbuild onbuild) || onbuild.trigger() == null) {
                return;
            }
            at = onbuild.trigger();
        }
    }

    private void header(Header header, TextRange range) {
        written(header.name(), range);
        written(header.line(), range.union(header.line().sourceRange()));
        written(header.rest(), range);
        for (Flag flag : header.flags()) {
            require(range.contains(flag.range()), "a flag leaves its instruction", flag.range());
            written(flag.text(), flag.range());
            written(flag.name(), flag.range());
            if (flag.value() != null) {
                written(flag.value(), flag.range());
            }
        }
        for (LogicalText arg : header.args()) {
            if (header.json()) {
                decoded(arg, range);
            } else {
                written(arg, range);
            }
        }
        for (Heredoc heredoc : header.heredocs()) {
            // Without an end word, the line end that ends the instruction belongs to the body too.
            TextRange lines = heredoc.end() == null ? withLineEnd(range) : range;
            written(heredoc.body(), lines);
            written(heredoc.content(), lines);
            if (heredoc.end() != null) {
                require(range.contains(heredoc.end()), "the end of a heredoc leaves its instruction", heredoc.end());
            }
        }
        for (Comment comment : header.innerComments()) {
            require(range.contains(comment.range()), "an inner comment leaves its instruction", comment.range());
        }
        for (TextRange blank : header.blankLines()) {
            require(range.start() <= blank.start() && blank.start() <= range.end(), "a blank line is outside", blank);
        }
    }

    private TextRange withLineEnd(TextRange range) {
        int end = range.end();
        while (end < text.length() && text.charAt(end) == '\r') {
            end++;
        }
        return new TextRange(range.start(), Math.min(text.length(), end + 1));
    }

    /** The text stands in the file as it is, in order, and its places lead back to it. */
    private void written(LogicalText logical, TextRange range) {
        TextRange whole = logical.sourceRange();
        require(range.contains(whole), "a text leaves its instruction", whole);
        int last = -1;
        // Each character of a long text would make the check itself slow; its pieces are what may be wrong.
        int step = Math.max(1, logical.length() / 500);
        for (int i = 0; i < logical.length(); i += step) {
            int offset = logical.sourceOffset(i);
            require(offset > last, "places go backwards", TextRange.at(offset));
            require(text.charAt(offset) == logical.charAt(i), "a place holds another character", TextRange.at(offset));
            require(logical.logicalOffset(offset) == i, "a place does not lead back", TextRange.at(offset));
            last = offset;
        }
    }

    /** As {@link #written}, but a character may be spelt otherwise in the file. */
    private void decoded(LogicalText logical, TextRange range) {
        require(range.contains(logical.sourceRange()), "a text leaves its instruction", logical.sourceRange());
        int last = -1;
        int step = Math.max(1, logical.length() / 500);
        for (int i = 0; i < logical.length(); i += step) {
            TextRange place = logical.sourceRange(i, i + 1);
            require(place.start() > last, "places go backwards", place);
            char written = text.charAt(place.start());
            require(written == logical.charAt(i) || written == '\\', "a place holds another character", place);
            last = place.start();
        }
    }

    /** The logical line is what the lexer calls name and text, nothing left out and nothing added. */
    private void lineIsItsLexemes(Header header) {
        StringBuilder line = new StringBuilder();
        for (int i = firstLexeme(header.range().start()); i < file.lexemes().size(); i++) {
            Lexeme lexeme = file.lexemes().get(i);
            if (lexeme.range().start() >= header.range().end()) {
                break;
            }
            switch (lexeme.kind()) {
                case NAME, TEXT ->
                    line.append(text, lexeme.range().start(), lexeme.range().end());
                default -> {}
            }
        }
        require(header.line().contentEquals(line.toString()), "the line is not its lexemes", header.range());
    }

    private int firstLexeme(int offset) {
        int low = 0;
        int high = file.lexemes().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (file.lexemes().get(middle).range().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void comments() {
        int end = 0;
        for (Comment comment : file.comments()) {
            TextRange range = comment.range();
            require(range.start() >= end && range.end() <= text.length(), "comments overlap", range);
            require(text.charAt(range.start()) == '#', "a comment begins with something else", range);
            end = range.end();
        }
    }

    private void problems() {
        int start = 0;
        for (Problem problem : file.problems()) {
            TextRange range = problem.range();
            require(range.end() <= text.length(), "a problem leaves the text", range);
            require(range.start() >= start, "problems are not in the order of the file", range);
            require(!problem.message().isBlank(), "a problem says nothing", range);
            require(
                    problem.line() >= 0
                            && problem.line() <= file.source().lines().lineCount(),
                    "a problem names a line that is not there",
                    range);
            start = range.start();
        }
    }

    private void require(boolean holds, String otherwise, TextRange where) {
        if (!holds) {
            String shown = text.length() > 2000 ? text.substring(0, 2000) + "…" : text;
            fail(otherwise + " at " + where + " of\n" + shown);
        }
    }
}
