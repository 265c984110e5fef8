package io.dflint.lint.rules.dl3026;

import io.dflint.image.ImageReference;
import io.dflint.lint.facts.image.ImageUse;
import io.dflint.lint.facts.image.RegistryPattern;
import io.dflint.lint.rule.LintInput;
import io.dflint.lint.rule.Report;
import io.dflint.lint.rule.Rule;
import io.dflint.lint.rule.RuleInfo;
import io.dflint.lint.rule.Severity;
import java.util.List;

/** Reports images from registries that the configuration does not trust. */
public final class DL3026 implements Rule {
    private static final RuleInfo INFO = RuleInfo.hadolint("DL3026", "Use only trusted registries", Severity.ERROR)
            .inDefault()
            .inSecurity();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(LintInput input, Report report) {
        List<String> trusted = input.configuration().trustedRegistries();
        if (trusted.isEmpty()) {
            return;
        }

        for (ImageUse use : input.facts().images()) {
            ImageReference image = use.reference();
            if (image != null && !isTrusted(trusted, image.registry())) {
                report.at(
                                use.instruction(),
                                use,
                                use.described() + " comes from the registry " + image.registry()
                                        + ", which is not trusted; trusted registries: " + String.join(", ", trusted))
                        .valuesFrom(use.variables());
            }
        }
    }

    private static boolean isTrusted(List<String> trusted, String registry) {
        return RegistryPattern.anyMatches(trusted, registry)
                || registry.equals("docker.io") && trustsDockerHub(trusted);
    }

    private static boolean trustsDockerHub(List<String> trusted) {
        return RegistryPattern.anyMatches(trusted, "docker.io")
                || RegistryPattern.anyMatches(trusted, "hub.docker.com");
    }
}
