package io.dflint.lint.cli;

import io.dflint.lint.config.Setting;
import io.dflint.options.Option;
import java.util.List;

/** The options of {@code dflint config}. */
enum ConfigOption implements Option {
    PROFILE(Spec.of("--profile", "NAME", "Set of rules, as for a lint run.")),
    CONFIG(Spec.of("-c, --config", "FILE", "Configuration file for all Dockerfiles.")),
    NO_CONFIG(Spec.of("--no-config", "Ignore configuration files.")),
    MIGRATE(Spec.of("--migrate", "Write a .dflint.yaml that says what hadolint's file says."));

    private final Spec spec;

    ConfigOption(Spec spec) {
        this.spec = spec;
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public List<String> candidates() {
        return this == PROFILE ? Setting.PROFILE.words() : spec.candidates();
    }
}
