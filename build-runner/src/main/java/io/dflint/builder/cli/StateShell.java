package io.dflint.builder.cli;

import io.dflint.builder.cli.workflow.CommandEnvironment;
import io.dflint.builder.cli.workflow.ForegroundRun;
import io.dflint.builder.cli.workflow.TerminalMode;
import io.dflint.builder.daemon.ContainerSpec;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.HostOptions;
import io.dflint.builder.daemon.ImageConfig;
import io.dflint.builder.daemon.Mount;
import io.dflint.builder.execute.StateOpener;
import io.dflint.builder.resource.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Opens a shell in a state of an image, with the variables, user, working directory and mounts of a step. */
final class StateShell implements StateOpener {
    /** The directory for the files of the state if the programs come from another image. */
    private static final String FILES = "/image";

    private static final String PATH = "PATH=";

    private final Engine engine;
    private final CommandEnvironment environment;
    private final String shell;
    private final String command;
    private final String tools;

    /**
     * @param command the command to run; empty to read commands
     * @param tools the ID of an image whose programs are used; empty for those of the state itself
     */
    StateShell(Engine engine, CommandEnvironment environment, String shell, String command, String tools) {
        this.engine = engine;
        this.environment = environment;
        this.shell = shell;
        this.command = command;
        this.tools = tools;
    }

    @Override
    public int open(ContainerSpec spec, List<Mount> mounts, Resources resources) throws IOException {
        boolean tty = environment.terminal() && TerminalMode.isInputTerminal();
        List<String> program = command.isEmpty() ? List.of(shell) : List.of(shell, "-c", command);
        ContainerSpec base = tools.isEmpty() ? spec : withTools(spec, mounts, resources);
        ContainerSpec own = new ContainerSpec(
                base.image(),
                base.config().withEntrypoint(program).withCommand(List.of()),
                base.host(),
                base.hostname(),
                tty,
                true,
                base.platform());
        String container = resources.container(own);
        try {
            if (!tools.isEmpty()) {
                copyFiles(spec.image(), container, resources);
            }
            return new ForegroundRun(engine, environment, container, true, tty, false, true).run();
        } finally {
            resources.removeSoon(container);
        }
    }

    /** Returns the container of the other image, with a volume for the files and the mounts inside it. */
    private ContainerSpec withTools(ContainerSpec spec, List<Mount> mounts, Resources resources) throws IOException {
        HostOptions host = new HostOptions().withoutLog();
        host.mount(new Mount.Volume(resources.volume(), FILES, false, "", false));
        for (Mount mount : mounts) {
            host.mount(mount.at(FILES + mount.target()));
        }
        List<String> env = new ArrayList<>(engine.images().get(tools).config().env());
        for (String variable : spec.config().env()) {
            if (!variable.startsWith(PATH)) {
                env.add(variable);
            }
        }
        ImageConfig config = ImageConfig.EMPTY
                .withEnv(env)
                .withUser("0")
                .withWorkingDir(FILES + spec.config().workingDir());
        return new ContainerSpec(tools, config, host, spec.hostname(), false, false, null);
    }

    private void copyFiles(String image, String container, Resources resources) throws IOException {
        String state = resources.container(ContainerSpec.of(
                image, ImageConfig.EMPTY.withEntrypoint(List.of("/")), new HostOptions().network("none")));
        try {
            engine.containers().putArchive(container, FILES, false, out -> {
                try (InputStream in = engine.containers().getArchive(state, "/")) {
                    in.transferTo(out);
                }
            });
        } finally {
            resources.removeSoon(state);
        }
    }
}
