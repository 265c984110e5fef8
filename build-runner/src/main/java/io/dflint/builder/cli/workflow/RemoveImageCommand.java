package io.dflint.builder.cli.workflow;

import io.dflint.builder.daemon.Engine;
import io.dflint.builder.daemon.EngineException;
import io.dflint.builder.daemon.Images.RemovedImage;
import io.dflint.builder.text.FailureText;
import io.dflint.builder.text.TerminalText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dfbuild rmi}. */
@Command(name = "rmi", description = "Remove images.", sortOptions = false)
final class RemoveImageCommand extends EngineCommand {
    @Option(
            names = {"-f", "--force"},
            description = "Also if stopped containers use it or it has several names.")
    private boolean force;

    @Option(names = "--no-prune", description = "Keep untagged parents.")
    private boolean noPrune;

    @Parameters(arity = "1..*", paramLabel = "IMAGE", description = "Names or ids.")
    private List<String> names = new ArrayList<>();

    @Override
    int run(Engine engine) throws IOException {
        int code = 0;
        for (String name : names) {
            try {
                for (RemovedImage removed : engine.images().remove(name, force, !noPrune)) {
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
