package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.Containers.Commit;
import io.dflint.builder.daemon.Engine;
import io.dflint.options.UsageException;
import java.io.IOException;

/** {@code dfbuild commit}. */
final class CommitCommand extends EngineCommand {
    CommitCommand(CommandEnvironment environment) {
        super(
                environment,
                "CONTAINER [NAME[:TAG]]",
                "Makes an image of a container's changes.",
                WorkflowOption.AUTHOR,
                WorkflowOption.CHANGE,
                WorkflowOption.MESSAGE,
                WorkflowOption.PAUSE);
    }

    @Override
    int run(Engine engine) throws IOException, UsageException {
        String name = operandOrNull(1);
        String target = name == null ? null : reference(name).withDefaultTag().familiar();
        Commit commit = new Commit(
                target,
                arguments().text(WorkflowOption.AUTHOR),
                arguments().text(WorkflowOption.MESSAGE),
                null,
                arguments().all(WorkflowOption.CHANGE),
                isNotOff(WorkflowOption.PAUSE));
        out().println(engine.containers().commit(operand(0), commit));
        return 0;
    }
}
