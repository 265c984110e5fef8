package io.dflint.lint.config;

import io.dflint.lint.rule.Severity;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * hadolint's environment variables, which apply in its profile. {@code NO_COLOR} applies in all profiles and is handled
 * elsewhere.
 */
final class HadolintEnvironment {
    private final Map<String, String> environment;
    private final SettingsBuilder settings = new SettingsBuilder();

    private HadolintEnvironment(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Reads the environment.
     *
     * @throws ConfigException for an invalid value
     */
    static Settings read(Map<String, String> environment) throws ConfigException {
        HadolintEnvironment reader = new HadolintEnvironment(environment);
        reader.readAll();
        return reader.settings.build();
    }

    private void readAll() throws ConfigException {
        flag("HADOLINT_NOFAIL", Setting.NO_FAIL);
        flag("HADOLINT_VERBOSE", Setting.VERBOSE);
        flag("HADOLINT_STRICT_LABELS", Setting.STRICT_LABELS);
        flag("HADOLINT_DISABLE_IGNORE_PRAGMA", Setting.DISABLE_IGNORE_PRAGMA);
        one("HADOLINT_FORMAT", Setting.FORMAT);
        one("HADOLINT_FAILURE_THRESHOLD", Setting.FAILURE_THRESHOLD);
        for (Severity severity : Severity.values()) {
            list("HADOLINT_OVERRIDE_" + severity.name(), rule -> settings.severity(severity, rule), RuleNames.ALLOWED);
        }
        list("HADOLINT_IGNORE", settings::ignore, RuleNames.ALLOWED);
        list("HADOLINT_TRUSTED_REGISTRIES", settings::trust, "names of registries");
        list("HADOLINT_REQUIRE_LABELS", settings::label, "NAME:TYPE");
    }

    private void flag(String name, Setting setting) {
        String value = environment.get(name);
        if (value != null) {
            boolean on = switch (value.toLowerCase(Locale.ROOT)) {
                case "1", "y", "on", "true", "yes" -> true;
                default -> false;
            };
            settings.set(setting, on);
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

    private void one(String name, Setting setting) throws ConfigException {
        String value = environment.get(name);
        if (value != null) {
            take(name, value, text -> setting.take(settings, text), setting.expected());
        }
    }

    private static void take(String name, String value, Predicate<String> setter, String allowed)
            throws ConfigException {
        if (!value.isEmpty() && !setter.test(value)) {
            throw new ConfigException(name, 0, InvalidValue.message("", value, allowed));
        }
    }
}
