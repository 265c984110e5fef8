package io.dflint.shell.call;

import io.dflint.shell.CommandSite;
import io.dflint.shell.Dialect;
import io.dflint.shell.Script;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.reader.ShellParser;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A script in the arguments of a command: {@code sh -c 'script'}, {@code eval script}, {@code su -c 'script' user}.
 *
 * @param words the words that make up the script, joined by spaces
 */
public record InlineScript(Dialect dialect, List<ShellWord> words) {
    /** How deep {@code sh -c} is followed into itself. */
    static final int MAX_DEPTH = 3;

    /**
     * Returns the script that a command runs, or null if there is none.
     *
     * @param outer the dialect of the script that contains the command
     */
    public static @Nullable InlineScript of(SimpleCommand command, Dialect outer) {
        Invocation invocation = Invocation.of(command);
        if (invocation == null) {
            return null;
        }
        List<ShellWord> words = invocation.command().words();
        if (words.size() < 2) {
            return null;
        }
        return switch (invocation.program()) {
            case "eval" -> new InlineScript(outer, words.subList(1, words.size()));
            case "su", "runuser" -> behindCommandOption(words);
            // Few programs are shells, and a shell is given a script by an option before it.
            default -> isOption(words.get(1).text()) ? ofShell(Dialect.of(List.of(invocation.program())), words) : null;
        };
    }

    /** Returns the scripts that the commands of a script run, and those that their commands run, to a bounded depth. */
    public static List<Script> within(Script script) {
        List<Script> found = new ArrayList<>(List.of());
        addWithin(script, 0, found);
        return found;
    }

    private static void addWithin(Script script, int depth, List<Script> found) {
        for (CommandSite site : script.commands()) {
            InlineScript inner = depth < MAX_DEPTH ? of(site.command(), script.dialect()) : null;
            if (inner != null) {
                Script parsed = inner.parse(script.text());
                found.add(parsed);
                addWithin(parsed, depth + 1, found);
            }
        }
    }

    private static @Nullable InlineScript ofShell(Dialect dialect, List<ShellWord> words) {
        boolean given = false;
        for (int i = 1; dialect.isShell() && i < words.size(); i++) {
            String text = words.get(i).text();
            if (!isOption(text)) {
                return given ? new InlineScript(dialect, words.subList(i, i + 1)) : null;
            }
            given |= !text.startsWith("--") && text.indexOf('c') > 0;
            // -o and -O take a value.
            i += text.endsWith("o") || text.endsWith("O") ? 1 : 0;
        }
        return null;
    }

    private static boolean isOption(String text) {
        return text.startsWith("-") || text.startsWith("+");
    }

    private static @Nullable InlineScript behindCommandOption(List<ShellWord> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            String text = words.get(i).text();
            boolean isShort = text.startsWith("-") && !text.startsWith("--") && text.endsWith("c");
            if (isShort || text.equals("--command")) {
                return new InlineScript(Dialect.SH, words.subList(i + 1, i + 2));
            }
        }
        return null;
    }

    /**
     * Parses the script. What the outer shell expands in it becomes a variable.
     *
     * @param source the text of the outer script
     */
    Script parse(LogicalText source) {
        LogicalText.Builder text = LogicalText.builder();
        int end = words.getFirst().range().start();
        for (ShellWord word : words) {
            if (text.length() > 0) {
                text.appendDecoded(
                        " ",
                        new TextRange(
                                Math.min(end, word.range().start()),
                                word.range().start()));
            }
            append(source, word.parts(), text);
            end = word.range().end();
        }
        return ShellParser.parse(text.buildAt(words.getFirst().range().start()), dialect);
    }

    private static void append(LogicalText source, List<WordPart> parts, LogicalText.Builder text) {
        for (WordPart part : parts) {
            if (part instanceof WordPart.DoubleQuoted quoted) {
                append(source, quoted.parts(), text);
            } else if (part instanceof WordPart.SingleQuoted quoted) {
                append(source, part, 1, quoted.value().length(), text);
            } else if (part instanceof WordPart.Literal literal) {
                append(source, part, 0, literal.value().length(), text);
            } else if (part instanceof WordPart.Parameter) {
                int start = source.logicalOffset(part.range().start());
                append(source, part, 0, source.logicalOffset(part.range().end()) - start, text);
            } else if (part instanceof WordPart.Expansion) {
                text.appendDecoded("$_", part.range());
            } else {
                StringBuilder shown = new StringBuilder();
                part.appendText(shown);
                text.appendDecoded(shown, part.range());
            }
        }
    }

    private static void append(LogicalText source, WordPart part, int from, int length, LogicalText.Builder text) {
        int start = source.logicalOffset(part.range().start()) + from;
        text.append(source.subSequence(start, start + length));
    }
}
