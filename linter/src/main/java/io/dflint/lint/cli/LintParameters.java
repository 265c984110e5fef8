package io.dflint.lint.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** A lint run for picocli: what {@code dflint lint} and {@code dflint} share. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing found at or above the threshold",
            "1:something found at or above the threshold",
            "2:wrong usage, or a file could not be read",
        },
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n")
abstract class LintParameters implements Callable<Integer> {
    private final Console console;
    private final LintArguments.Builder builder = new LintArguments.Builder();

    LintParameters(Console console) {
        this.console = console;
    }

    @Parameters(
            paramLabel = "FILE-OR-DIR",
            arity = "0..*",
            hideParamSyntax = true,
            description = "Files with any name, directories to search for Dockerfiles, or - for standard input.")
    void paths(List<String> paths) {
        builder.paths.clear();
        builder.paths.addAll(paths);
    }

    /** Adds the options of {@link LintOption} to what picocli read from an object of this class. */
    static void addOptions(CommandSpec spec) {
        LintArguments.Builder builder = ((LintParameters) spec.userObject()).builder;
        for (LintOption option : LintOption.values()) {
            spec.addOption(OptionSpec.builder(option.names())
                    .arity(option.takesValue() ? "1" : "0")
                    .paramLabel(option.label())
                    .description(option.description().replace("%", "%%"))
                    .type(option.takesValue() ? String.class : boolean.class)
                    .setter(new Setter(option, builder, spec))
                    .build());
        }
    }

    /** Hands a value to the builder, or says what is wrong with it. */
    private record Setter(LintOption option, LintArguments.Builder builder, CommandSpec spec) implements ISetter {
        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // picocli's
        public <T> T set(T value) {
            if (value instanceof String text && !option.set(builder, text)) {
                throw new ParameterException(spec.commandLine(), option.complaint(text));
            }
            if (Boolean.TRUE.equals(value)) {
                option.set(builder);
            }
            return value;
        }
    }

    LintArguments arguments() {
        return builder.build();
    }

    @Override
    public Integer call() {
        LintArguments arguments = arguments();
        if (arguments.paths().isEmpty()) {
            console.complain("expected a file, a directory, or - for standard input; see 'dflint --help'");
            return ExitCode.TROUBLE;
        }
        return new LintRun(arguments, console).run();
    }
}
