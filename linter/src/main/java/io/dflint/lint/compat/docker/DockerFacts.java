package io.dflint.lint.compat.docker;

import io.dflint.lint.facts.Facts;
import io.dflint.lint.facts.WorkLimit;
import io.dflint.lint.facts.check.CheckRun;
import io.dflint.model.BuildModel;

/** Facts of a file as far as a build comes that Docker checks. */
final class DockerFacts extends Facts {
    DockerFacts(BuildModel model, WorkLimit work) {
        super(model, work);
    }

    @Override
    protected CheckRun readCheckRun() {
        return DockerCheck.of(model(), globalArgs(), values());
    }
}
