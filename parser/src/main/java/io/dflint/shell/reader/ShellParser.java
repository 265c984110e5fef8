package io.dflint.shell.reader;

import io.dflint.shell.CommandList;
import io.dflint.shell.Dialect;
import io.dflint.shell.Script;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.List;

/** Parses scripts. Parsing never fails, and takes time proportional to the length of the text. */
public final class ShellParser {
    private ShellParser() {}

    /**
     * Parses a script.
     *
     * @param script the text. Continuations may already be joined; the remaining line ends separate statements
     * @param dialect the language; for {@link Dialect#OTHER} nothing is parsed and the result has no commands
     */
    public static Script parse(LogicalText script, Dialect dialect) {
        TextRange range = script.sourceRange();
        if (!dialect.isShell()) {
            CommandList nothing = new CommandList(TextRange.at(range.start()), List.of());
            return new Script(range, script, dialect, nothing, List.of(), List.of(), List.of());
        }
        ShellInput input = new ShellInput(script);
        ShellReader reader = new ShellReader(input);
        CommandList body = reader.readAll();
        return new Script(range, script, dialect, body, input.problems(), input.comments(), input.doubtful());
    }

    /** Parses a script in the dialect that it declares in its first lines, or else in the given one. */
    public static Script parseWithShebang(LogicalText script, Dialect otherwise) {
        Dialect asked = Dialect.asked(script);
        return parse(script, asked == null ? otherwise : asked);
    }
}
