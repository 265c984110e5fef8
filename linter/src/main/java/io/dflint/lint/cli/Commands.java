package io.dflint.lint.cli;

import io.dflint.options.Arguments;
import io.dflint.options.NoOption;
import io.dflint.options.ShellCommands;
import io.dflint.options.UsageException;
import io.dflint.options.Version;
import io.dflint.syntax.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The commands of dflint. The first word can name one. A file with the name of a command is written {@code ./lint}. */
final class Commands {
    static final String AST = "ast";
    static final String CONFIG = "config";
    static final String EXPLAIN = "explain";
    static final String FORMAT = "format";
    static final String INIT = "init";
    static final String LINT = "lint";
    static final String PIN = "pin";
    static final String RULES = "rules";
    static final String UPDATE = "update";
    static final String VERSION = "version";

    private static final List<String> COMMANDS =
            List.of(AST, CONFIG, EXPLAIN, FORMAT, INIT, LINT, PIN, RULES, UPDATE, VERSION, "completion");

    private Commands() {}

    static int run(List<String> words, Console console) {
        String first = words.isEmpty() ? "" : words.getFirst();
        try {
            return switch (first) {
                case LINT -> lint(rest(words), console, true);
                case FORMAT -> FormatCommand.run(rest(words), console);
                case RULES -> RulesCommand.run(rest(words), console);
                case EXPLAIN -> ExplainCommand.run(rest(words), console);
                case CONFIG -> ConfigCommand.run(rest(words), console);
                case INIT -> InitCommand.run(rest(words), console);
                case AST -> AstCommand.run(rest(words), console);
                case PIN -> PinCommand.pin(rest(words), console);
                case UPDATE -> PinCommand.update(rest(words), console);
                case VERSION -> version(rest(words), console);
                default -> ShellCommands.knows(first) ? forShell(words, console) : implied(words, console);
            };
        } catch (UsageException e) {
            console.complain(e.getMessage() + "; see 'dflint --help'");
            return ExitCode.TROUBLE;
        } catch (IOException e) {
            console.complainAboutOutput(e);
            return ExitCode.TROUBLE;
        }
    }

    private static int forShell(List<String> words, Console console) throws UsageException, IOException {
        console.out().write(ShellCommands.run(HelpTexts.all(), words));
        return ExitCode.CLEAN;
    }

    private static List<String> rest(List<String> words) {
        return words.subList(1, words.size());
    }

    private static int version(List<String> words, Console console) throws UsageException, IOException {
        Arguments<NoOption> arguments = Arguments.read(NoOption.values(), words);
        if (arguments.isHelp()) {
            console.out().write(HelpTexts.version().text(console.color()));
            return ExitCode.CLEAN;
        }
        if (!arguments.operands().isEmpty()) {
            throw new UsageException(
                    "unexpected argument '" + arguments.operands().getFirst() + "'");
        }
        return printVersion(console);
    }

    private static int printVersion(Console console) throws IOException {
        console.out().write("dflint " + Version.number() + "\n");
        return ExitCode.CLEAN;
    }

    /** Lints, unless the first word is not a file but similar to a command. */
    private static int implied(List<String> words, Console console) throws UsageException, IOException {
        String first = words.isEmpty() ? "" : words.getFirst();
        boolean isWord = !first.isEmpty() && first.chars().allMatch(c -> c >= 'a' && c <= 'z');
        String nearest = isWord && !Files.exists(console.directory().resolve(first))
                ? Suggestion.nearest(first, COMMANDS)
                : null;
        if (nearest != null) {
            throw new UsageException(
                    "no file, directory or command '" + first + "'; did you mean the command " + nearest + "?");
        }
        return lint(words, console, false);
    }

    /**
     * Runs a lint command.
     *
     * @param named whether the command was named rather than implied
     */
    private static int lint(List<String> words, Console console, boolean named) throws UsageException, IOException {
        Arguments<LintOption> arguments = Arguments.read(LintOption.values(), words);
        if (arguments.isHelp()) {
            console.out()
                    .write(
                            named
                                    ? HelpTexts.lint().text(console.color())
                                    : HelpTexts.all().text(console.color()));
            return ExitCode.CLEAN;
        }
        if (arguments.isOn(LintOption.VERSION)) {
            return printVersion(console);
        }
        if (arguments.operands().isEmpty()) {
            throw new UsageException("expected a file, a directory, or - for standard input");
        }
        LintArguments lint = LintArguments.of(arguments);
        return lint.style().watch() ? new Watch(lint, console, Watch.SLEEP).run() : new LintRun(lint, console).run();
    }
}
