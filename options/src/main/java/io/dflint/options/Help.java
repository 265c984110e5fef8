package io.dflint.options;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The help of a command, from its table of options. */
public final class Help {
    private static final int WIDTH = 100;

    private final CommandSpec spec;
    private final Map<String, String> exitCodes = new LinkedHashMap<>();

    /**
     * @param command as a user types it, such as {@code dfbuild build}
     * @param synopsis what follows it, one line per form
     * @param description a sentence
     */
    public Help(String command, List<String> synopsis, String description) {
        spec = CommandSpec.create().name(command.substring(command.lastIndexOf(' ') + 1));
        List<String> lines = new ArrayList<>();
        for (String line : synopsis) {
            lines.add((lines.isEmpty() ? "" : "       ") + command + (line.isEmpty() ? "" : " ") + line);
        }
        spec.usageMessage()
                .customSynopsis(lines.toArray(String[]::new))
                .description(description)
                .width(WIDTH)
                .autoWidth(true)
                .sortOptions(false)
                .optionListHeading("%nOptions:%n")
                .exitCodeListHeading("%nExit codes:%n")
                .commandListHeading("%nCommands:%n");
    }

    /** Adds what a word that is no option means. */
    public Help operand(String name, String description) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(name)
                .hideParamSyntax(true)
                .arity("0..*")
                .type(String[].class)
                .description(escaped(description))
                .build());
        return this;
    }

    /** Adds the options. */
    public Help options(Option[] table) {
        boolean hasH = false;
        for (Option option : table) {
            hasH |= option.letter().equals("-h");
            spec.addOption(model(option));
        }
        spec.addOption(OptionSpec.builder(hasH ? new String[] {"--help"} : new String[] {"-h", "--help"})
                .usageHelp(true)
                .description("Show this help message.")
                .build());
        return this;
    }

    private static OptionSpec model(Option option) {
        OptionSpec.Builder builder = option.letter().isEmpty()
                ? OptionSpec.builder(option.spelling())
                : OptionSpec.builder(option.letter(), option.spelling());
        String help = option.help() + (option.isRepeatable() ? " Can be repeated." : "");
        builder.description(escaped(help)).paramLabel(option.valueName());
        if (option.isSwitch()) {
            return builder.arity("0").type(boolean.class).build();
        }
        builder.arity("1").type(String.class);
        if (!option.candidates().isEmpty()) {
            builder.completionCandidates(option.candidates());
        }
        return builder.build();
    }

    /** Adds the meaning of an exit code. */
    public Help exitCode(int code, String meaning) {
        exitCodes.put(String.valueOf(code), meaning);
        spec.usageMessage().exitCodeList(exitCodes);
        return this;
    }

    /** Adds a command below this one. */
    public Help command(Help command) {
        spec.addSubcommand(command.spec.name(), command.spec);
        return this;
    }

    /** The text of the help. */
    public String text(boolean color) {
        return new CommandLine(spec).getUsageMessage(color ? Ansi.ON : Ansi.OFF);
    }

    /** A script that makes Bash complete the words of the program. */
    public String bashCompletion() {
        return AutoComplete.bash(spec.name(), new CommandLine(spec));
    }

    /** picocli takes descriptions for formats. */
    private static String escaped(String text) {
        return text.replace("%", "%%");
    }
}
