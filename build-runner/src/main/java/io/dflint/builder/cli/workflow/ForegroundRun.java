package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.Attachment;
import io.dflint.builder.daemon.Containers.ExitWaiter;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/** Runs a container in the foreground, connecting its input, output, signals and exit code to this process. */
public final class ForegroundRun {
    private final Engine engine;
    private final CommandEnvironment environment;
    private final String container;
    private final boolean input;
    private final boolean tty;
    private final boolean removed;
    private final boolean passSignals;

    /**
     * Creates the run of a container that has not been started.
     *
     * @param removed whether the container removes itself when it ends
     */
    public ForegroundRun(
            Engine engine,
            CommandEnvironment environment,
            String container,
            boolean input,
            boolean tty,
            boolean removed,
            boolean passSignals) {
        this.engine = engine;
        this.environment = environment;
        this.container = container;
        this.input = input;
        this.tty = tty;
        this.removed = removed;
        this.passSignals = passSignals;
    }

    /** Runs the container to its end and returns its exit code. */
    public int run() throws IOException {
        try (Attachment attachment = engine.containers().attach(container, input, tty);
                ExitWaiter waiter = engine.containers().nextExit(container, removed);
                TerminalMode _ = TerminalMode.enter(tty && input);
                Signals _ = Signals.pass(passSignals && !tty, this::signal, tty ? this::resize : () -> {})) {
            start(engine, container, removed);
            if (tty) {
                resize();
            }
            if (input) {
                Thread.ofPlatform().daemon().name("input").start(() -> copyInput(attachment));
            }
            PrintStream out = environment.out();
            PrintStream err = environment.err();
            attachment.copyTo((error, bytes, offset, length) -> {
                PrintStream to = error ? err : out;
                to.write(bytes, offset, length);
                to.flush();
            });
            if (tty && !removed && isRunning()) {
                return 0; // the user has detached
            }
            return waiter.await();
        }
    }

    /** Starts a container, which is gone if that fails and it is one that removes itself. */
    static void start(Engine engine, String container, boolean removed) throws IOException {
        try {
            engine.containers().start(container);
        } catch (EngineException e) {
            if (removed) {
                engine.containers().remove(container);
            }
            // That it is gone says nothing about why it could not be started.
            throw removed && e.getCause() instanceof EngineException reason ? reason : e;
        }
    }

    private boolean isRunning() throws EngineException {
        return engine.containers()
                .find(container)
                .map(state -> state.object("State").flag("Running"))
                .orElse(false);
    }

    private void copyInput(Attachment attachment) {
        try (OutputStream to = attachment.input()) {
            InputStream from = environment.in();
            byte[] buffer = new byte[8192];
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                to.write(buffer, 0, read);
                to.flush();
            }
        } catch (IOException e) {
            // The container has ended, or closed its input.
        }
    }

    private void signal(String name) {
        try {
            engine.containers().kill(container, name);
        } catch (EngineException e) {
            // The container no longer exists.
        }
    }

    private void resize() {
        int[] size = TerminalMode.size();
        if (size.length == 2) {
            try {
                engine.containers().resize(container, size[1], size[0]);
            } catch (EngineException e) {
                // The container has not started or has ended.
            }
        }
    }
}
