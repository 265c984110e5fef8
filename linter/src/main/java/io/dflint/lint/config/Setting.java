package io.dflint.lint.config;

import io.dflint.lint.report.Format;
import io.dflint.lint.rule.Configuration.LabelType;
import io.dflint.lint.rule.Names;
import io.dflint.lint.rule.Profile;
import io.dflint.lint.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The keys of configuration files: the one table for reading them, for options and environment variables that say the same, for
 * the JSON Schema, for the settings of editors and for the documentation. A new key is a row here and a line in {@link #take}.
 */
public enum Setting {
    PROFILE(Kind.NAME, "set of rules", "default", Scope.OWN_AND_EDITORS),
    IGNORED(Kind.RULES, "rules that do not run", "", Scope.EDITORS),
    OVERRIDE(
            Kind.RULES_BY_SEVERITY,
            "the severity of their findings; also enables a rule that is off by default. If a rule is listed more than once, the"
                    + " most severe applies",
            "",
            Scope.EDITORS),
    FAILURE_THRESHOLD(
            Kind.NAME,
            "the lowest severity that makes dflint exit with 1. `ignore` means any finding, `none` means none; in the profile"
                    + " `hadolint`, as in hadolint, `none` also means any",
            "info",
            Scope.FILES),
    NO_FAIL(Kind.SWITCH, "exit with 0 whatever the findings", "false", Scope.FILES),
    TRUSTED_REGISTRIES(
            Kind.REGISTRIES,
            "registries that images may come from (DL3026); `*` at either end matches any text",
            "any",
            Scope.FILES),
    LABEL_SCHEMA(Kind.LABELS, "labels that images must have (DL3049 and others), with their types", "", Scope.FILES),
    STRICT_LABELS(Kind.SWITCH, "allow no other labels (DL3050)", "false", Scope.FILES),
    DISABLE_IGNORE_PRAGMA(
            Kind.SWITCH,
            "ignore comments have no effect: a policy that a Dockerfile cannot override",
            "false",
            Scope.FILES),
    REPORT_UNUSED_IGNORES(Kind.SWITCH, "report ignore comments without effect, as `unused-ignore`", "false", Scope.OWN),
    INDENT(
            Kind.INDENT,
            "what `dflint format` indents continued lines with: `tab`, or a number of spaces",
            "4",
            Scope.OWN),
    SHELL_INDENT(
            Kind.SWITCH,
            "indent the lines of scripts by their structure when formatting, instead of keeping their nesting",
            "false",
            Scope.OWN_AND_EDITORS),
    FORMAT(Kind.NAME, "output format", "tty", Scope.FILES),
    FORMATS(Kind.NAMES, "output formats", "", Scope.FILES),
    NO_COLOR(Kind.SWITCH, "no colour", "false", Scope.FILES),
    VERBOSE(Kind.SWITCH, "print the profile and the configuration file in use", "false", Scope.FILES);

    /** What the value of a key is. */
    public enum Kind {
        SWITCH,
        NAME,
        /** {@code tab}, or a number of spaces. */
        INDENT,
        /** A list of names; a single one stands for a list of one. */
        NAMES,
        RULES,
        RULES_BY_SEVERITY,
        REGISTRIES,
        /** Types by label. */
        LABELS
    }

    /** Where a key is understood. */
    private enum Scope {
        /** In every configuration file. */
        FILES,
        /** In every configuration file, and as a setting of editors. */
        EDITORS,
        /** In dflint's own files, not in those of hadolint. */
        OWN,
        OWN_AND_EDITORS
    }

    private final Kind kind;
    private final String help;
    private final String byDefault;
    private final Scope scope;

    Setting(Kind kind, String help, String byDefault, Scope scope) {
        this.kind = kind;
        this.help = help;
        this.byDefault = byDefault;
        this.scope = scope;
    }

    /** The setting of a key in a file; null for another word. */
    public static @Nullable Setting of(String key) {
        for (Setting setting : values()) {
            if (setting.key().equals(key)) {
                return setting;
            }
        }
        return null;
    }

    /** The key, as in hadolint's files where hadolint has it. */
    public String key() {
        return this == TRUSTED_REGISTRIES
                ? "trustedRegistries"
                : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Kind kind() {
        return kind;
    }

    /** What it does, as Markdown without a full stop. */
    public String help() {
        return help;
    }

    /** The value without one; empty if there is none. */
    public String byDefault() {
        return byDefault;
    }

    /** The version of dflint that first had it. */
    public String since() {
        return "0.1";
    }

    /** Whether only dflint's own files may have it. */
    public boolean isOwn() {
        return scope == Scope.OWN || scope == Scope.OWN_AND_EDITORS;
    }

    /** Whether editors have it too, as {@code dflint.KEY}. */
    public boolean isOfEditors() {
        return scope == Scope.EDITORS || scope == Scope.OWN_AND_EDITORS;
    }

    /** The words that it accepts; empty if they cannot be listed. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        switch (this) {
            case PROFILE -> List.of(Profile.values()).forEach(profile -> words.add(profile.label()));
            case FORMAT, FORMATS -> List.of(Format.values()).forEach(format -> words.add(format.label()));
            case FAILURE_THRESHOLD -> words.addAll(Threshold.NAMES);
            case LABEL_SCHEMA ->
                List.of(LabelType.values())
                        .forEach(type -> words.add(type.name().toLowerCase(Locale.ROOT)));
            case OVERRIDE -> List.of(Severity.values()).forEach(severity -> words.add(severity.label()));
            default -> {
                if (kind == Kind.SWITCH) {
                    words.addAll(List.of("true", "false"));
                }
            }
        }
        return words;
    }

    /** What it accepts, for messages. */
    public String expected() {
        return switch (kind) {
            case RULES, RULES_BY_SEVERITY -> RuleNames.ALLOWED;
            case INDENT -> Indent.EXPECTED;
            case REGISTRIES -> "the name of a registry";
            default -> Names.anyOf(words());
        };
    }

    /**
     * Sets one value: a name, {@code true} or {@code false}, a rule, a registry, or {@code NAME:TYPE} of a label. False if it is not
     * understood.
     */
    public boolean take(SettingsBuilder settings, String value) {
        if (kind == Kind.SWITCH) {
            boolean yes = value.equalsIgnoreCase("true");
            return (yes || value.equalsIgnoreCase("false")) && settings.set(this, yes);
        }
        return switch (this) {
            case PROFILE -> settings.profile(value);
            case IGNORED -> settings.ignore(value);
            case FAILURE_THRESHOLD -> settings.threshold(value);
            case TRUSTED_REGISTRIES -> settings.trust(value);
            case LABEL_SCHEMA -> settings.label(value);
            case INDENT -> settings.indent(value);
            case FORMAT -> settings.format(value);
            case FORMATS -> settings.anotherFormat(value);
            default -> throw new IllegalStateException(key());
        };
    }
}
