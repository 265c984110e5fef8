package io.dflint.shell;

import io.dflint.text.LogicalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The script in {@code sh -c 'script'}. */
public final class InlineScript {
    private InlineScript() {}

    /**
     * Reads the script that a command hands to a shell with {@code -c}.
     *
     * @param outer the script the command is in
     * @return null if the command does no such thing, or if the text of the script is not known
     */
    public static @Nullable Script of(Script outer, SimpleCommand command) {
        Invocation invocation = Invocation.of(command);
        if (invocation == null) {
            return null;
        }
        Dialect dialect = Dialect.of(List.of(invocation.program()));
        if (!dialect.isShell()) {
            return null;
        }
        List<ShellWord> words = invocation.command().words();
        boolean given = false;
        for (int i = 1; i < words.size(); i++) {
            String text = words.get(i).text();
            if (!text.startsWith("-") && !text.startsWith("+")) {
                return given ? parse(outer, words.get(i), dialect) : null;
            }
            given |= !text.startsWith("--") && text.indexOf('c') > 0;
            // -o and -O have a value of their own.
            i += text.endsWith("o") || text.endsWith("O") ? 1 : 0;
        }
        return null;
    }

    private static @Nullable Script parse(Script outer, ShellWord word, Dialect dialect) {
        if (!ShellWord.isStatic(word.parts())) {
            return null;
        }
        LogicalText.Builder text = LogicalText.builder();
        append(outer.text(), word.parts(), text);
        return ShellParser.parse(text.buildAt(word.range().start()), dialect);
    }

    private static void append(LogicalText source, List<WordPart> parts, LogicalText.Builder text) {
        for (WordPart part : parts) {
            if (part instanceof WordPart.DoubleQuoted quoted) {
                append(source, quoted.parts(), text);
            } else if (part instanceof WordPart.SingleQuoted quoted) {
                int start = source.logicalOffset(part.range().start()) + 1;
                text.append(source.subSequence(start, start + quoted.value().length()));
            } else if (part instanceof WordPart.Literal literal) {
                int start = source.logicalOffset(part.range().start());
                text.append(source.subSequence(start, start + literal.value().length()));
            } else {
                StringBuilder shown = new StringBuilder();
                part.appendText(shown);
                text.appendDecoded(shown, part.range());
            }
        }
    }
}
