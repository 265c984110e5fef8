package io.dflint.lint.engine;

import io.dflint.lint.compat.Behaviour;
import io.dflint.lint.compat.docker.DockerChecks;
import io.dflint.lint.compat.hadolint.Hadolint;
import io.dflint.lint.rule.Profile;

/** The behaviour of each profile. To drop an imitation, remove its package and its line here. */
public final class Behaviours {
    private Behaviours() {}

    @SuppressWarnings("exports") // for the programs of this project
    public static Behaviour of(Profile profile) {
        return switch (profile) {
            case HADOLINT -> new Hadolint();
            case DOCKER_CHECKS -> new DockerChecks();
            default -> Behaviour.OWN;
        };
    }
}
