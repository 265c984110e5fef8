package io.dflint.builder.plan;

import io.dflint.builder.collection.PersistentList;
import io.dflint.builder.collection.PersistentSet;
import io.dflint.builder.daemon.HealthcheckConfig;
import io.dflint.instruction.Cmd;
import io.dflint.instruction.Entrypoint;
import io.dflint.instruction.Expose;
import io.dflint.instruction.Healthcheck;
import io.dflint.instruction.Instruction;
import io.dflint.instruction.Maintainer;
import io.dflint.instruction.Onbuild;
import io.dflint.instruction.Shell;
import io.dflint.instruction.Stopsignal;
import io.dflint.instruction.User;
import io.dflint.instruction.Volume;
import io.dflint.text.LogicalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the instructions that change the image's config. Each method returns the line for the image's history.
 */
final class ConfigChanges {
    private final StageState state;
    private final Words words;

    ConfigChanges(StageState state, Words words) {
        this.state = state;
        this.words = words;
    }

    String user(User user) throws BuildException {
        String name = words.expand(required(user.user(), user));
        state.config = state.config.withUser(name);
        return "USER " + name;
    }

    String command(Cmd cmd) {
        List<String> command = Commands.of(cmd.command(), state);
        state.config = state.config.withCommand(noneIfEmpty(command));
        state.commandSet = true;
        return "CMD " + Commands.quoted(command);
    }

    /**
     * Sets the entry point. This resets the command of the base image, which was meant for the previous entry point.
     */
    String entrypoint(Entrypoint entrypoint) {
        List<String> command = Commands.of(entrypoint.command(), state);
        state.config = state.config.withEntrypoint(noneIfEmpty(command));
        if (!state.commandSet) {
            state.config = state.config.withCommand(null);
        }
        return "ENTRYPOINT " + Commands.quoted(command);
    }

    /** Converts an empty command to null, since the image format has no empty commands. */
    private static @Nullable List<String> noneIfEmpty(List<String> command) {
        return command.isEmpty() ? null : command;
    }

    String expose(Expose expose) throws BuildException {
        List<String> added = new ArrayList<>();
        for (LogicalText argument : expose.ports()) {
            for (String port : words.split(argument)) {
                added.addAll(ExposedPorts.read(port));
            }
        }
        Set<String> ports = state.config.exposedPorts();
        state.config = state.config.withExposedPorts(PersistentSet.copyOf(ports).withAll(added));
        return "EXPOSE [" + String.join(" ", added) + "]";
    }

    String volume(Volume volume) throws BuildException {
        List<String> added = new ArrayList<>();
        for (LogicalText path : volume.paths()) {
            String expanded = words.expand(path);
            if (expanded.isEmpty()) {
                throw new BuildException("VOLUME has an empty path; write a directory or remove it");
            }
            added.add(expanded);
        }
        Set<String> volumes = state.config.volumes();
        state.config = state.config.withVolumes(PersistentSet.copyOf(volumes).withAll(added));
        return "VOLUME [" + String.join(" ", added) + "]";
    }

    String health(Healthcheck instruction) {
        HealthcheckConfig health = Healthchecks.read(instruction);
        state.config = state.config.withHealthcheck(health);
        return "HEALTHCHECK " + Commands.quoted(health.test());
    }

    String signal(Stopsignal stopsignal) throws BuildException {
        String signal = words.expand(required(stopsignal.signal(), stopsignal));
        if (!Signals.isSignal(signal)) {
            throw new BuildException(signal + ": unknown signal; write a name such as SIGTERM, or a number");
        }
        state.config = state.config.withStopSignal(signal);
        return "STOPSIGNAL " + signal;
    }

    String shell(Shell shell) {
        List<String> program = Commands.strings(shell.words());
        state.config = state.config.withShell(program);
        return "SHELL [" + String.join(" ", program) + "]";
    }

    String maintainer(Maintainer maintainer) throws BuildException {
        state.author = required(maintainer.maintainer(), maintainer).toString();
        return "MAINTAINER " + state.author;
    }

    String onbuild(Onbuild onbuild) {
        String trigger = Heredocs.withBodies(
                onbuild.header().rest().toString(), onbuild.header().heredocs());
        state.config = state.config.withOnBuild(
                PersistentList.copyOf(state.config.onBuild()).with(trigger));
        return "ONBUILD " + onbuild.header().rest();
    }

    static LogicalText required(@Nullable LogicalText text, Instruction instruction) throws BuildException {
        if (text == null) {
            throw new BuildException(instruction.name() + " has no argument");
        }
        return text;
    }
}
