package io.dflint.options;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The description of a command, based on its table of options. Help, completion scripts, manual page and reference are
 * generated from it.
 */
public final class Help {
    /**
     * An operand of a command.
     *
     * @param candidates the words that completion offers; empty for file names
     */
    record Operand(String name, String description, List<String> candidates) {}

    /** The option that every command has. */
    private record HelpOption(Spec spec) implements Option {
        static HelpOption named(String names) {
            return new HelpOption(Spec.of(names, "Show this help message."));
        }
    }

    private final String command;
    private final List<String> synopsis;
    private final String description;
    private final List<Operand> operands = new ArrayList<>();
    private final List<Option> options = new ArrayList<>();
    private final Map<Integer, String> exitCodes = new LinkedHashMap<>();
    private final List<Help> commands = new ArrayList<>();

    /**
     * Creates the description of a command.
     *
     * @param command the command as a user types it, such as {@code dfbuild build}
     * @param synopsis the rest of the command line, one element for each form
     * @param description one sentence
     */
    public Help(String command, List<String> synopsis, String description) {
        this.command = command;
        this.synopsis = List.copyOf(synopsis);
        this.description = description;
    }

    /** Adds an operand for which completion offers file names. */
    public Help operand(String name, String meaning) {
        return operand(name, meaning, List.of());
    }

    /**
     * Adds an operand.
     *
     * @param candidates the words that completion offers; empty for file names
     */
    public Help operand(String name, String meaning, List<String> candidates) {
        operands.add(new Operand(name, meaning, candidates));
        return this;
    }

    /** Adds the options, and {@code --help} after them. */
    public Help options(Option[] table) {
        boolean hasH = false;
        for (Option option : table) {
            hasH |= option.letter().equals("-h");
            options.add(option);
        }
        options.add(HelpOption.named(hasH ? "--help" : "-h, --help"));
        return this;
    }

    /** Adds the meaning of an exit code. */
    public Help exitCode(int code, String meaning) {
        exitCodes.put(code, meaning);
        return this;
    }

    /** Adds a subcommand. */
    public Help command(Help subcommand) {
        commands.add(subcommand);
        return this;
    }

    /** Returns the help text. */
    public String text(boolean color) {
        return PicocliModel.help(this, color);
    }

    String command() {
        return command;
    }

    /** The last word of the command. */
    public String name() {
        return command.substring(command.lastIndexOf(' ') + 1);
    }

    /** Returns the forms in which the command can be called, each with the full command. */
    List<String> forms() {
        List<String> forms = new ArrayList<>();
        for (String form : synopsis) {
            forms.add(form.isEmpty() ? command : command + " " + form);
        }
        return forms;
    }

    /** Returns the full description of an option. */
    static String sentence(Option option) {
        return option.help() + (option.isRepeatable() ? " Can be repeated." : "");
    }

    String description() {
        return description;
    }

    List<Operand> operands() {
        return operands;
    }

    List<Option> options() {
        return options;
    }

    Map<Integer, String> exitCodes() {
        return Collections.unmodifiableMap(exitCodes);
    }

    List<Help> commands() {
        return commands;
    }
}
