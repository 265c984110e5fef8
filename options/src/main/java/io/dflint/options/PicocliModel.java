package io.dflint.options;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The picocli model of a command, from which picocli generates help and the completion for Bash and zsh. */
final class PicocliModel {
    private static final int WIDTH = 100;

    /**
     * Whether the model is for completion. Its script has variables named after the values in the help, so each value
     * needs a distinct name.
     */
    private final boolean completes;

    private PicocliModel(boolean completes) {
        this.completes = completes;
    }

    static String help(Help help, boolean color) {
        return new CommandLine(new PicocliModel(false).spec(help)).getUsageMessage(color ? Ansi.ON : Ansi.OFF);
    }

    /** Returns a completion script for Bash, which zsh understands as well. */
    static String completion(Help help) {
        return AutoComplete.bash(help.name(), new CommandLine(new PicocliModel(true).spec(help)));
    }

    private CommandSpec spec(Help help) {
        CommandSpec spec = CommandSpec.create().name(help.name());
        Map<String, String> exitCodes = new LinkedHashMap<>();
        help.exitCodes().forEach((code, meaning) -> exitCodes.put(String.valueOf(code), meaning));
        spec.usageMessage()
                .customSynopsis(String.join("\n       ", help.forms()).split("\n", -1))
                .description(escaped(help.description()))
                .width(WIDTH)
                .autoWidth(true)
                .sortOptions(false)
                .optionListHeading("%nOptions:%n")
                .exitCodeListHeading(exitCodes.isEmpty() ? "" : "%nExit codes:%n")
                .exitCodeList(exitCodes)
                .commandListHeading("%nCommands:%n");
        for (Help.Operand operand : help.operands()) {
            PositionalParamSpec.Builder builder = PositionalParamSpec.builder()
                    .paramLabel(operand.name())
                    .hideParamSyntax(true)
                    .arity("0..*")
                    .type(completes ? Path[].class : String[].class)
                    .description(escaped(operand.description()));
            if (!operand.candidates().isEmpty()) {
                builder.completionCandidates(operand.candidates());
            }
            spec.addPositional(builder.build());
        }
        for (Option option : help.options()) {
            spec.addOption(option(option));
        }
        for (Help command : help.commands()) {
            spec.addSubcommand(command.name(), spec(command));
        }
        return spec;
    }

    private OptionSpec option(Option option) {
        OptionSpec.Builder builder = option.letter().isEmpty()
                ? OptionSpec.builder(option.spelling())
                : OptionSpec.builder(option.letter(), option.spelling());
        builder.description(escaped(Help.sentence(option)))
                .paramLabel(completes ? option.spelling() : option.valueName());
        if (option.isSwitch()) {
            return builder.arity("0").type(boolean.class).build();
        }
        builder.arity("1").type(completes ? Path.class : String.class);
        List<String> candidates = option.candidates();
        return candidates.isEmpty()
                ? builder.build()
                : builder.completionCandidates(candidates).build();
    }

    /** picocli treats descriptions as format strings. */
    private static String escaped(String text) {
        return text.replace("%", "%%");
    }
}
