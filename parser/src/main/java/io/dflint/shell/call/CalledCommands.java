package io.dflint.shell.call;

import io.dflint.shell.CommandSite;
import io.dflint.shell.Dialect;
import io.dflint.shell.Script;
import io.dflint.shell.ShellScope;
import io.dflint.shell.ShellWord;
import io.dflint.shell.SimpleCommand;
import io.dflint.shell.WordPart;
import io.dflint.shell.reader.ShellParser;
import io.dflint.text.LogicalText;
import io.dflint.text.TextRange;
import io.dflint.word.Environment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the commands that scripts call, including those run through {@code sudo}, {@code env}, {@code xargs} and
 * similar, through {@code find -exec}, and in the scripts of {@code sh -c}, {@code eval} and {@code su -c}.
 */
public final class CalledCommands {
    /**
     * The longest script, in UTF-16 code units, in which variables are looked up. In longer ones it would take too
     * long.
     */
    private static final int LONGEST_SCRIPT = 1 << 16;

    /** The maximum number of programs that run another one, and the maximum nesting of {@code find -exec}. */
    private static final int MOST_WRAPPERS = 8;

    /**
     * How much text, in UTF-16 code units, the values of variables may add in total. A script can use a long value very
     * often.
     */
    private static final int MOST_TEXT = 1 << 18;

    /** The cost of a word in addition to its characters. */
    private static final int WORD = 16;

    private final List<CalledCommand> found = new ArrayList<>();
    private int textLeft = MOST_TEXT;

    private CalledCommands() {}

    /**
     * Returns the commands that a script calls in source order. The commands of an inner script follow the command that
     * runs it.
     *
     * @param sites the simple commands of the script
     * @param environment the values of variables that the script does not set itself
     */
    public static List<CalledCommand> of(Script script, List<CommandSite> sites, Environment environment) {
        CalledCommands commands = new CalledCommands();
        commands.add(script, sites, environment, 0);
        return commands.found;
    }

    /**
     * Returns the commands called by a command in exec form, which no shell processes.
     *
     * @param texts the words of the command
     */
    public static List<CalledCommand> of(CommandSite site, List<LogicalText> texts, Environment environment) {
        CalledCommands commands = new CalledCommands();
        commands.add(site, site, 0);
        InlineScript inner = InlineScript.of(site.command(), Dialect.SH);
        if (inner != null) {
            for (LogicalText text : texts) {
                if (text.sourceRange().equals(inner.words().getFirst().range())) {
                    Script script = ShellParser.parse(text, inner.dialect());
                    commands.add(script, script.commands(), environment, 1);
                }
            }
        }
        return commands.found;
    }

    private void add(Script script, List<CommandSite> sites, Environment environment, int depth) {
        boolean isShort = script.text().length() <= LONGEST_SCRIPT;
        ShellScope scope = null;
        for (CommandSite site : sites) {
            CommandSite known = site;
            if (isShort && textLeft > 0 && hasVariables(site.command())) {
                scope = scope == null ? ShellScope.of(script, sites, environment) : scope;
                known = expanded(scope, site);
            }
            add(site, known, 0);
            InlineScript inner =
                    depth < InlineScript.MAX_DEPTH ? InlineScript.of(site.command(), script.dialect()) : null;
            Script parsed = inner == null ? null : inner.parse(script.text());
            if (parsed != null) {
                scope = scope == null && isShort ? ShellScope.of(script, sites, environment) : scope;
                add(
                        parsed,
                        parsed.commands(),
                        scope == null ? environment : new ScopeEnvironment(scope, site),
                        depth + 1);
            }
        }
    }

    /**
     * Adds a command and those that it runs.
     *
     * @param known the command with the values of known variables
     * @param wrappers the number of programs that it is run through
     */
    private void add(CommandSite site, CommandSite known, int wrappers) {
        List<ShellWord> words = known.command().words();
        int at = 0;
        for (int outer = wrappers; at < words.size() && outer < MOST_WRAPPERS; outer++) {
            String name = words.get(at).literal();
            if (name == null) {
                break;
            }
            String program = behindScript(name.substring(name.lastIndexOf('/') + 1));
            Wrapper wrapper = Wrapper.of(program);
            int next = wrapper == null ? words.size() : wrapper.target(words, at + 1);
            boolean last = next >= words.size() || words.get(next).literal() == null;
            if (last || !isSeenThroughAnyway(program)) {
                found.add(new CalledCommand(site, from(known, at, program), last));
            }
            if (program.equals("find")) {
                addOfFind(site, words.subList(at, words.size()), outer + 1);
            }
            at = next;
        }
        if (words.isEmpty() || words.getFirst().literal() == null) {
            found.add(new CalledCommand(site, known, true));
        }
    }

    /** Returns the program to which a script of {@code tonistiigi/xx} passes all its arguments. */
    private static String behindScript(String program) {
        return switch (program) {
            case "xx-apt-get", "xx-apt" -> "apt-get";
            case "xx-apk" -> "apk";
            default -> program;
        };
    }

    /** {@link SimpleCommand#program()} looks through these programs itself. */
    private static boolean isSeenThroughAnyway(String program) {
        return switch (program) {
            case "command", "builtin", "busybox", "exec" -> true;
            default -> false;
        };
    }

    /** {@code find … -exec program … {} +}. */
    private void addOfFind(CommandSite site, List<ShellWord> words, int wrappers) {
        int end;
        for (int i = 1; i + 1 < words.size(); i = end) {
            end = i + 1;
            if (!words.get(i).is("-exec") && !words.get(i).is("-execdir")) {
                continue;
            }
            while (end < words.size()
                    && !words.get(end).is(";")
                    && !words.get(end).is("+")) {
                end++;
            }
            List<ShellWord> inner = words.subList(i + 1, end);
            if (!inner.isEmpty() && !inner.getFirst().is("find")) {
                TextRange range = inner.getFirst().range().union(inner.getLast().range());
                add(site, site.with(new SimpleCommand(range, List.of(), inner, List.of(), List.of())), wrappers);
            }
        }
    }

    /** Returns the command that begins at a word, with the given name of the program. */
    private static CommandSite from(CommandSite site, int first, String program) {
        SimpleCommand command = site.command();
        List<ShellWord> words = command.words();
        ShellWord name = words.get(first);
        boolean isPath = !name.is(program);
        if (first == 0 && !isPath) {
            return site;
        }
        List<ShellWord> rest = words.subList(first, words.size());
        if (isPath) {
            rest = new ArrayList<>(rest);
            rest.set(0, new ShellWord(name.range(), List.of(new WordPart.Literal(name.range(), program))));
        }
        if (first == 0) {
            return site.with(new SimpleCommand(
                    command.range(), command.assignments(), rest, command.declarations(), command.redirections()));
        }
        TextRange range = name.range();
        for (ShellWord word : rest) {
            // The value of a variable can be from another place in the source.
            if (command.range().contains(word.range())) {
                range = range.union(word.range());
            }
        }
        return site.with(new SimpleCommand(range, List.of(), rest, List.of(), command.redirections()));
    }

    private static boolean hasVariables(SimpleCommand command) {
        for (ShellWord word : command.words()) {
            if (word.literal() == null) {
                return true;
            }
        }
        return false;
    }

    /** Returns a command with known variables replaced by their values, or the same command if none is known. */
    private CommandSite expanded(ShellScope scope, CommandSite site) {
        SimpleCommand command = site.command();
        List<ShellWord> words = null;
        for (int i = 0; i < command.words().size(); i++) {
            ShellWord word = command.words().get(i);
            List<ShellScope.Field> fields = word.literal() != null ? null : scope.expand(word, site);
            boolean known =
                    fields != null && (fields.isEmpty() || fields.getFirst().known());
            if (known && words == null) {
                words = new ArrayList<>(command.words().subList(0, i));
            }
            if (words != null && fields != null && known) {
                for (ShellScope.Field field : fields) {
                    textLeft -= WORD + field.text().length();
                    words.add(new ShellWord(field.range(), List.of(new WordPart.Literal(field.range(), field.text()))));
                }
            } else if (words != null) {
                words.add(word);
            }
        }
        return words == null
                ? site
                : site.with(new SimpleCommand(
                        command.range(), command.assignments(), words, command.declarations(), command.redirections()));
    }

    /** The variables that an outer shell expands in the script of an inner one, if their values are plain words. */
    private record ScopeEnvironment(ShellScope scope, CommandSite site) implements Environment {
        @Override
        public @Nullable String get(String name) {
            String value = scope.value(name, site);
            for (int i = 0; value != null && i < value.length(); i++) {
                if (";&|<>()$`\\\"'\n".indexOf(value.charAt(i)) >= 0) {
                    return null;
                }
            }
            return value;
        }
    }
}
