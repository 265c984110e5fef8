package io.dflint.lint.cli;

import io.dflint.lint.config.Setting;
import io.dflint.options.Option;
import java.util.List;

/** The options of {@code dflint rules}. */
enum RulesOption implements Option {
    PROFILE(Spec.of("--profile", "NAME", "Only the rules of a profile.")),
    FORMAT(Spec.of("-f, --format", "NAME", "How to list them: table (default) or json.")
            .words("table", "json"));

    private final Spec spec;

    RulesOption(Spec spec) {
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
