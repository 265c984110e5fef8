package io.dflint.lint.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The whole command line, with help, versions and usage errors. */
final class Commands {
    private Commands() {}

    /** All commands, for help and for the first word that names one; without one, a lint run. */
    @Command(
            name = "dflint",
            customSynopsis = {"dflint [OPTION...] FILE-OR-DIR...", "       dflint COMMAND [OPTION...] [ARGUMENT...]"},
            subcommands = {LintCommand.class, RulesCommand.class, ExplainCommand.class, AstCommand.class},
            description = "Finds mistakes in Dockerfiles.")
    static final class Root extends LintParameters {
        Root(Console console) {
            super(console);
        }
    }

    static int run(String[] args, Console console) {
        if (args.length > 0 && CommandName.isOne(args[0])) {
            return configure(root(console), console).execute(args);
        }
        // Only the first word names a command; from here on, all words are files and options.
        CommandLine lint = configure(lint(new LintCommand(console)), console);
        lint.setExecutionStrategy(parsed -> {
            if (parsed.isUsageHelpRequested()) {
                root(console).usage(lint.getOut(), lint.getColorScheme());
                return ExitCode.CLEAN;
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        return lint.execute(args);
    }

    /** What picocli makes of the arguments of a lint run. */
    static LintArguments parseLint(String[] args, Console console) {
        LintCommand command = new LintCommand(console);
        CommandLine line = configure(lint(command), console);
        boolean named = args.length > 0 && args[0].equals(CommandName.LINT);
        line.parseArgs(named ? Arrays.copyOfRange(args, 1, args.length) : args);
        return command.arguments();
    }

    private static CommandLine root(Console console) {
        CommandLine root = new CommandLine(new Root(console), new Factory(console));
        LintParameters.addOptions(root.getCommandSpec());
        for (CommandLine command : root.getSubcommands().values()) {
            if (command.getCommandSpec().userObject() instanceof LintCommand) {
                LintParameters.addOptions(command.getCommandSpec());
            }
        }
        return root;
    }

    private static CommandLine lint(LintCommand command) {
        CommandLine line = new CommandLine(command);
        LintParameters.addOptions(line.getCommandSpec());
        return line;
    }

    private static CommandLine configure(CommandLine line, Console console) {
        line.setOut(new PrintWriter(console.out()));
        line.setErr(new PrintWriter(console.err()));
        line.setExpandAtFiles(false);
        line.setOverwrittenOptionsAllowed(true);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(console.color() ? Ansi.ON : Ansi.OFF));
        line.setParameterExceptionHandler((e, arguments) -> {
            console.complain(e.getMessage() + "; see 'dflint --help'");
            return ExitCode.TROUBLE;
        });
        return line;
    }

    /** Gives commands their console. */
    private record Factory(Console console) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == LintCommand.class) {
                return type.cast(new LintCommand(console));
            }
            if (type == RulesCommand.class) {
                return type.cast(new RulesCommand(console));
            }
            if (type == ExplainCommand.class) {
                return type.cast(new ExplainCommand(console));
            }
            if (type == AstCommand.class) {
                return type.cast(new AstCommand(console));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
