package io.dflint.lint.facts.shell;

import io.dflint.lint.facts.script.CommandSource;
import io.dflint.lint.facts.script.ContainerCommand;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.model.BuildModel;
import io.dflint.model.Scope;
import io.dflint.shell.Script;
import io.dflint.syntax.CommandForm.ExecForm;
import java.util.ArrayList;
import java.util.List;

/** Finds the scripts that rules about shells check. */
public final class ShellScripts {
    private final BuildModel model;
    private final List<ShellScript> found = new ArrayList<>();

    private ShellScripts(BuildModel model) {
        this.model = model;
    }

    /**
     * Returns the scripts of RUN, CMD, ENTRYPOINT and HEALTHCHECK that a Bourne shell runs, in the order of the file.
     */
    public static List<ShellScript> of(List<RunScript> runs, List<ContainerCommand> commands, BuildModel model) {
        ShellScripts scripts = new ShellScripts(model);
        int next = 0;
        for (RunScript run : runs) {
            int start = run.instruction().range().start();
            while (next < commands.size()
                    && commands.get(next).instruction().range().start() < start) {
                scripts.add(commands.get(next++));
            }
            scripts.add(run);
        }
        while (next < commands.size()) {
            scripts.add(commands.get(next++));
        }
        return List.copyOf(scripts.found);
    }

    private void add(RunScript run) {
        boolean isPlain = !(run.run().command() instanceof ExecForm);
        add(run, isPlain, new ScopeVariables(model.scopeAt(run.instruction())));
    }

    private void add(ContainerCommand command) {
        Scope scope = model.scopeAt(command.instruction());
        add(command, command.isPlain(), new ContainerVariables(scope));
    }

    private void add(CommandSource source, boolean isPlain, OutsideVariables outside) {
        for (Script script : source.scripts()) {
            if (script.dialect().isShell()) {
                found.add(new ShellScript(source, isPlain, script, outside));
            }
        }
    }
}
