package io.dflint.options;

import java.util.ArrayList;
import java.util.List;

/** Generates a completion script for fish, which picocli does not support. */
final class FishCompletion {
    private final String program;
    private final StringBuilder script = new StringBuilder();

    private FishCompletion(String program) {
        this.program = program;
    }

    static String of(Help help) {
        FishCompletion completion = new FishCompletion(help.name());
        completion.command(help, List.of());
        return completion.script.toString();
    }

    /**
     * Adds a command and its subcommands.
     *
     * @param conditions the fish conditions under which the command is the one being typed
     */
    private void command(Help help, List<String> conditions) {
        List<String> here = new ArrayList<>(conditions);
        if (!help.commands().isEmpty()) {
            List<String> names = help.commands().stream().map(Help::name).toList();
            here.add("not __fish_seen_subcommand_from " + String.join(" ", names));
        }
        for (Option option : help.options()) {
            line(here);
            if (!option.letter().isEmpty()) {
                script.append(" -s ").append(option.letter().substring(1));
            }
            script.append(" -l ").append(option.spelling().substring(2));
            if (!option.candidates().isEmpty()) {
                script.append(" -x -a ").append(quoted(String.join(" ", option.candidates())));
            } else if (!option.isSwitch()) {
                script.append(" -r");
            }
            description(Help.sentence(option));
        }
        for (Help.Operand operand : help.operands()) {
            if (!operand.candidates().isEmpty()) {
                line(here);
                script.append(" -f -a ").append(quoted(String.join(" ", operand.candidates())));
                description(operand.name());
            }
        }
        for (Help command : help.commands()) {
            line(here);
            script.append(" -a ").append(command.name());
            description(command.description());
        }
        for (Help command : help.commands()) {
            List<String> below = new ArrayList<>(conditions);
            below.add("__fish_seen_subcommand_from " + command.name());
            command(command, below);
        }
    }

    private void line(List<String> conditions) {
        script.append("complete -c ").append(program);
        if (!conditions.isEmpty()) {
            script.append(" -n ").append(quoted(String.join("; and ", conditions)));
        }
    }

    private void description(String text) {
        script.append(" -d ").append(quoted(text)).append('\n');
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
