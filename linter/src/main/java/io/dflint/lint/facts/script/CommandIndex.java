package io.dflint.lint.facts.script;

import io.dflint.shell.CommandSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An index of the commands of RUN by program, so that a rule visits only the commands that it knows. */
public final class CommandIndex {
    private final Map<String, List<RunCommand>> byProgram = new HashMap<>();

    public CommandIndex(List<RunScript> runs) {
        for (RunScript run : runs) {
            for (CommandSite site : run.calls()) {
                String program = site.command().program();
                if (program != null) {
                    add(program, run, site);
                }
            }
        }
    }

    private void add(String program, RunScript run, CommandSite site) {
        RunCommand command = new RunCommand(run, site);
        add(program, command);
        if (program.startsWith("pip")) {
            add("pip*", command);
        } else if (program.startsWith("python")) {
            add("python*", command);
        }
    }

    private void add(String key, RunCommand command) {
        List<RunCommand> known = byProgram.get(key);
        if (known == null) {
            known = new ArrayList<>(4);
            byProgram.put(key, known);
        }
        known.add(command);
    }

    public List<RunCommand> of(String... programs) {
        List<RunCommand> found = List.of();
        for (String program : programs) {
            List<RunCommand> commands = byProgram.get(program);
            if (commands != null && found.isEmpty()) {
                found = commands;
            } else if (commands != null) {
                found = new ArrayList<>(found);
                found.addAll(commands);
            }
        }
        return found;
    }
}
