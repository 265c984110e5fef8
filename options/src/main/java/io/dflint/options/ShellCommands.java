package io.dflint.options;

import java.util.List;

/** The commands {@code completion} and {@code man}, which every program has. */
public final class ShellCommands {
    private static final String COMPLETION = "completion";
    private static final String MAN = "man";
    private static final List<String> SHELLS = List.of("bash", "zsh", "fish");
    private static final String EXPECTED = "bash, zsh or fish";

    private ShellCommands() {}

    /** Reports whether a word is one of these commands. */
    public static boolean knows(String word) {
        return word.equals(COMPLETION) || word.equals(MAN);
    }

    /** Adds these commands to a program. */
    public static Help addTo(Help program) {
        return program.command(completion(program)).command(man(program));
    }

    /**
     * Returns the output of one of these commands.
     *
     * @param program the program with all its commands
     * @param words the command line, beginning with the command
     */
    public static String run(Help program, List<String> words) throws UsageException {
        boolean completes = words.getFirst().equals(COMPLETION);
        Arguments<NoOption> arguments = Arguments.read(NoOption.values(), words.subList(1, words.size()));
        if (arguments.isHelp()) {
            return (completes ? completion(program) : man(program)).text(false);
        }
        List<String> operands = arguments.operands();
        if (!completes) {
            if (!operands.isEmpty()) {
                throw new UsageException("unexpected argument '" + operands.getFirst() + "'");
            }
            return ManualPage.of(program);
        }
        if (operands.size() != 1) {
            throw new UsageException("expected the name of one shell: " + EXPECTED);
        }
        return switch (operands.getFirst()) {
            case "bash", "zsh" -> PicocliModel.completion(program);
            case "fish" -> FishCompletion.of(program);
            default -> throw new UsageException("unknown shell '" + operands.getFirst() + "'; expected " + EXPECTED);
        };
    }

    /** Returns the reference page of a program as Markdown. */
    public static String reference(Help program) {
        return ReferencePage.of(program);
    }

    private static Help completion(Help program) {
        String name = program.name();
        return new Help(
                        name + " completion",
                        List.of("bash|zsh|fish"),
                        "Prints a script that completes commands, options and their values: source <(" + name
                                + " completion bash), or " + name + " completion fish | source.")
                .operand("SHELL", EXPECTED + ".", SHELLS)
                .options(NoOption.values());
    }

    private static Help man(Help program) {
        String name = program.name();
        return new Help(name + " man", List.of(""), "Prints the manual page: " + name + " man | man -l -.")
                .options(NoOption.values());
    }
}
