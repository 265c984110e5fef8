package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.Images.RemovedImage;
import io.dflint.builder.text.FailureText;
import io.dflint.builder.text.TerminalText;
import io.dflint.options.UsageException;
import java.io.IOException;

/** {@code dfbuild rmi}. */
final class RemoveImageCommand extends EngineCommand {
    RemoveImageCommand(CommandEnvironment environment) {
        super(environment, "IMAGE...", "Removes images.", WorkflowOption.FORCE, WorkflowOption.NO_PRUNE);
    }

    @Override
    int run(Engine engine) throws IOException, UsageException {
        int code = 0;
        boolean force = isOn(WorkflowOption.FORCE);
        for (String name : arguments().operands()) {
            try {
                for (RemovedImage removed : engine.images().remove(name, force, !isOn(WorkflowOption.NO_PRUNE))) {
                    out().println((removed.untagged() ? "Untagged: " : "Deleted: ") + removed.reference());
                }
            } catch (EngineException e) {
                boolean forgiven = force && e.is(EngineException.Kind.NOT_FOUND);
                if (!forgiven && !e.is(EngineException.Kind.NOT_FOUND) && !e.is(EngineException.Kind.CONFLICT)) {
                    throw e;
                }
                out().flush();
                err().println("dfbuild: " + TerminalText.line(FailureText.of(e)));
                code = forgiven ? code : 1;
            }
        }
        return code;
    }
}
