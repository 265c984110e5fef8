package io.dflint.lsp.feature.format;

import io.dflint.dockerfile.Dockerfile;
import io.dflint.lint.format.FormatOptions;
import io.dflint.lint.format.Formatter;
import io.dflint.lsp.document.Document;
import io.dflint.syntax.Directive;
import io.dflint.syntax.Heredoc;
import io.dflint.text.TextEdit;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Formats text like {@code dflint format}. */
public final class Formatting {

    /** Returns the edits for the entire document. */
    public List<TextEdit> document(Document document, FormatOptions options) {
        return Formatter.format(file(document), options);
    }

    /** Returns the edits for the lines that ranges touch. */
    public List<TextEdit> ranges(Document document, List<TextRange> ranges, FormatOptions options) {
        Dockerfile file = file(document);
        List<TextEdit> edits = new ArrayList<>();
        for (TextRange range : ranges) {
            for (TextEdit edit : Formatter.format(file, options, range)) {
                if (!edits.contains(edit)) {
                    edits.add(edit);
                }
            }
        }
        return edits;
    }

    /**
     * Returns the edit that indents the line below the cursor after the escape character was typed at the end of a
     * line. If the line above it is itself indented, the indentation is kept.
     *
     * @param typed the typed text, which may not be in the document yet
     */
    public List<TextEdit> onType(Document document, int offset, String typed, FormatOptions options) {
        Dockerfile file = file(document);
        int line = document.line(offset);
        TextRange above = document.lineRange(line);
        boolean ends = isBlank(document.text().substring(offset, above.end()));
        if (!ends
                || !options.steps().contains(FormatOptions.Step.CONTINUATIONS)
                || !typed.equals(String.valueOf(file.escape()))) {
            return List.of();
        }
        if (line + 1 == document.lineCount() || !canContinue(file, above)) {
            return List.of();
        }
        TextRange below = document.lineRange(line + 1);
        int blanks = 0;
        while (below.start() + blanks < below.end()
                && isBlank(document.text().substring(below.start(), below.start() + blanks + 1))) {
            blanks++;
        }
        TextRange old = new TextRange(below.start(), below.start() + blanks);
        boolean nested = blanks > 0 && isBlank(document.text().substring(above.start(), above.start() + 1));
        boolean nothing = nested
                || blanks == below.length()
                || document.source().slice(old).equals(options.indent());
        return nothing ? List.of() : List.of(new TextEdit(old, options.indent()));
    }

    /** Reports whether an escape character at the end of a line continues it. */
    private static boolean canContinue(Dockerfile file, TextRange line) {
        for (Directive directive : file.directives()) {
            if (directive.range().overlaps(line)) {
                return false;
            }
        }
        if (file.source().slice(line).stripLeading().startsWith("#")) {
            return false;
        }
        return file.instructions().stream()
                .flatMap(instruction -> instruction.header().heredocs().stream())
                .noneMatch(heredoc -> isInBody(heredoc, line));
    }

    private static boolean isInBody(Heredoc heredoc, TextRange line) {
        int start = heredoc.body().sourceOffset(0);
        TextRange end = heredoc.end();
        int last = end == null ? start + heredoc.body().length() : end.end();
        return line.start() >= start && line.start() < last;
    }

    /**
     * Parses the file as the editor shows it: every editor breaks a text with only lone carriage returns into lines,
     * though Docker does not.
     */
    private static Dockerfile file(Document document) {
        String text = document.text();
        boolean onlyReturns = text.indexOf('\r') >= 0 && text.indexOf('\n') < 0;
        return onlyReturns ? Dockerfile.parse(text.replace('\r', '\n')) : document.dockerfile();
    }

    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }
}
