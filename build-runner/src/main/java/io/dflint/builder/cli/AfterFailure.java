package io.dflint.builder.cli;

import io.dflint.builder.cli.workflow.CommandEnvironment;
import io.dflint.builder.daemon.Engine;
import io.dflint.builder.event.StepId;
import io.dflint.builder.execute.Builder;
import io.dflint.builder.execute.StepState;
import io.dflint.builder.plan.BuildException;
import io.dflint.builder.record.RecordedBuild;
import io.dflint.builder.record.RecordedStep;
import io.dflint.builder.record.RecordedStep.State;
import io.dflint.options.UsageException;
import java.io.IOException;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Tells the user what is left of a failed build, and opens a shell in it. */
final class AfterFailure {
    private final PrintStream err;
    private final CommandEnvironment environment;

    AfterFailure(Terminal terminal, CommandEnvironment environment) {
        this.err = terminal.err();
        this.environment = environment;
    }

    void handle(RecordedBuild build, BuildSession session, BuildSession.Ready ready, OnError action)
            throws BuildException, IOException, UsageException {
        if (!build.lastImage().isEmpty()) {
            err.println("the image before this step is " + build.lastImage() + "; dfbuild shell opens a shell in it");
        }
        String kept = build.failureImage();
        if (action == OnError.KEEP && !kept.isEmpty()) {
            err.println("what the command left is in the image " + kept);
        }
        RecordedStep failed = failed(build);
        if (action == OnError.SHELL && failed != null) {
            err.println("a shell with what the command left; exit ends it");
            err.flush();
            open(failed, kept, session, ready);
        }
    }

    private static @Nullable RecordedStep failed(RecordedBuild build) {
        for (RecordedStep step : build.steps()) {
            if (step.state() == State.FAILED) {
                return step;
            }
        }
        return null;
    }

    private void open(RecordedStep failed, String kept, BuildSession session, BuildSession.Ready ready)
            throws BuildException, IOException, UsageException {
        Engine engine = session.engine();
        StepId step = ShellCommand.id(ready.plan(), failed);
        StepState state = new StepState(step, false, kept.isEmpty() ? null : kept);
        try {
            new Builder(engine, ready.index(), ready.inputs(), event -> {})
                    .open(
                            ready.plan(),
                            ready.options(),
                            state,
                            new StateShell(engine, environment, ShellCommand.SHELL, "", ""));
        } finally {
            if (!kept.isEmpty()) {
                engine.images().remove(kept, false, false);
            }
        }
    }
}
