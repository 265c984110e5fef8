package io.dflint.options;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a command is, from its table of options: the source of its help, completion scripts, manual page and reference. */
public final class Help {
    /**
     * What a word that is no option means.
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
     * @param command as a user types it, such as {@code dfbuild build}
     * @param synopsis what follows it, one line per form
     * @param description a sentence
     */
    public Help(String command, List<String> synopsis, String description) {
        this.command = command;
        this.synopsis = List.copyOf(synopsis);
        this.description = description;
    }

    /** Adds what a word that is no option means. */
    public Help operand(String name, String meaning) {
        return operand(name, meaning, List.of());
    }

    /**
     * Adds what a word that is no option means.
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

    /** Adds a command below this one. */
    public Help command(Help subcommand) {
        commands.add(subcommand);
        return this;
    }

    /** The text of the help. */
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

    /** The forms in which the command can be called, each in full. */
    List<String> forms() {
        List<String> forms = new ArrayList<>();
        for (String form : synopsis) {
            forms.add(form.isEmpty() ? command : command + " " + form);
        }
        return forms;
    }

    /** What an option does, in full. */
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
