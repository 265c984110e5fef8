package io.dflint.lint.config;

import io.dflint.lint.report.Format;
import io.dflint.lint.rule.Severity;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** hadolint's environment variables, which count in its profile. {@code NO_COLOR} counts everywhere, so it is not here. */
final class HadolintEnvironment {
    private final Map<String, String> environment;
    private final SettingsBuilder settings = new SettingsBuilder();

    private HadolintEnvironment(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @throws ConfigException for a value that is not allowed */
    static Settings read(Map<String, String> environment) throws ConfigException {
        HadolintEnvironment reader = new HadolintEnvironment(environment);
        reader.readAll();
        return reader.settings.build();
    }

    private void readAll() throws ConfigException {
        bool("HADOLINT_NOFAIL", settings::noFail);
        bool("HADOLINT_VERBOSE", settings::verbose);
        bool("HADOLINT_STRICT_LABELS", settings::strictLabels);
        bool("HADOLINT_DISABLE_IGNORE_PRAGMA", settings::disableIgnorePragma);
        one("HADOLINT_FORMAT", settings::format, Format.names());
        one("HADOLINT_FAILURE_THRESHOLD", settings::threshold, Threshold.NAMES);
        for (Severity severity : Severity.values()) {
            list("HADOLINT_OVERRIDE_" + severity.name(), rule -> settings.severity(severity, rule), RuleNames.ALLOWED);
        }
        list("HADOLINT_IGNORE", settings::ignore, RuleNames.ALLOWED);
        list("HADOLINT_TRUSTED_REGISTRIES", settings::trust, "names of registries");
        list("HADOLINT_REQUIRE_LABELS", settings::label, "NAME:TYPE");
    }

    private void bool(String name, Consumer<Boolean> setter) {
        String value = environment.get(name);
        if (value != null) {
            setter.accept(
                    switch (value.toLowerCase(Locale.ROOT)) {
                        case "1", "y", "on", "true", "yes" -> true;
                        default -> false;
                    });
        }
    }

    private void list(String name, Predicate<String> setter, String allowed) throws ConfigException {
        String value = environment.get(name);
        if (value != null) {
            for (String item : value.split(",", -1)) {
                take(name, item.strip(), setter, allowed);
            }
        }
    }

    private void one(String name, Predicate<String> setter, String allowed) throws ConfigException {
        String value = environment.get(name);
        if (value != null) {
            take(name, value, setter, allowed);
        }
    }

    private static void take(String name, String value, Predicate<String> setter, String allowed)
            throws ConfigException {
        if (!value.isEmpty() && !setter.test(value)) {
            throw new ConfigException(name, 0, InvalidValue.message("", value, allowed));
        }
    }
}
