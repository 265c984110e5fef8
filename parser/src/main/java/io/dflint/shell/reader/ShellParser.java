package io.dflint.shell.reader;

import io.dflint.shell.CommandList;
import io.dflint.shell.Dialect;
import io.dflint.shell.Script;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.List;

/** Reads scripts. Never fails and takes time in proportion to the length of the text. */
public final class ShellParser {
    private ShellParser() {}

    /**
     * Reads a script.
     *
     * @param script its continuations may be joined already; line ends that are left count
     * @param dialect for {@link Dialect#OTHER} nothing is read and the result has no commands
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

    /** Reads a script whose dialect is that which it asks for in its first lines, or else the one given. */
    public static Script parseWithShebang(LogicalText script, Dialect otherwise) {
        Dialect asked = Dialect.asked(script);
        return parse(script, asked == null ? otherwise : asked);
    }
}
