package io.dflint.lint.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;

/** The whole command line, with help, versions and usage errors. */
final class Commands {
    private Commands() {}

    @Command(
            name = "dflint",
            subcommands = {LintCommand.class, AstCommand.class},
            description = "Finds mistakes in Dockerfiles.")
    static final class Root implements Callable<Integer> {
        private final Console console;

        @Mixin
        private final LintCommand.Options options = new LintCommand.Options();

        Root(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            return options.run(console);
        }
    }

    static int run(String[] args, Console console) {
        CommandLine line = commandLine(console);
        line.setOut(new PrintWriter(console.out()));
        line.setErr(new PrintWriter(console.err()));
        return line.execute(args);
    }

    static CommandLine commandLine(Console console) {
        CommandLine line = new CommandLine(new Root(console), new Factory(console));
        line.setExpandAtFiles(false);
        line.setOverwrittenOptionsAllowed(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
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
            if (type == AstCommand.class) {
                return type.cast(new AstCommand(console));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
