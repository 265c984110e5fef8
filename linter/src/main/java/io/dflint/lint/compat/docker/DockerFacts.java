package io.dflint.lint.compat.docker;

import io.dflint.lint.facts.Facts;
import io.dflint.lint.facts.WorkLimit;
import io.dflint.lint.facts.check.CheckRun;
import io.dflint.lint.facts.script.RunScript;
import io.dflint.model.BuildModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about the part of a file that a build with Docker's checks reaches. */
final class DockerFacts extends Facts {
    DockerFacts(BuildModel model, WorkLimit work, @Nullable List<RunScript> runs) {
        super(model, work, runs, null);
    }

    @Override
    protected CheckRun readCheckRun() {
        return DockerCheck.of(model(), globalArgs(), values());
    }
}
