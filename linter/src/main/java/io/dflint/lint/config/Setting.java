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
 * The keys of configuration files. This table is the basis for reading them, for the corresponding options and
 * environment variables, the JSON Schema, the editor settings and the documentation. A new key needs a constant here
 * and a line in {@link #take}.
 */
public enum Setting {
    PROFILE(Kind.NAME, "set of rules", "default", Scope.OWN_AND_EDITORS),
    SELECT(Kind.SELECTORS, "rules that run, in place of those of the profile", "", Scope.OWN),
    EXTEND_SELECT(Kind.SELECTORS, "rules that run too", "", Scope.OWN),
    IGNORED(Kind.SELECTORS, "rules that do not run", "", Scope.EDITORS),
    RULESET(
            Kind.NAME,
            "the rules that the project knows: those that came after this year and month run only if they are named",
            "",
            Scope.OWN),
    EXTEND(Kind.FILES, "files whose settings count where this one is silent, relative to this file", "", Scope.OWN),
    EXCLUDE(Kind.PATTERNS, "files and directories that a search leaves out", "", Scope.OWN),
    PER_FILE(Kind.SECTIONS, "keys that count for the files that a pattern matches", "", Scope.OWN),
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
    REQUIRE_IGNORE_REASON(
            Kind.SWITCH, "report ignore comments that do not say why, as `ignore-without-reason`", "false", Scope.OWN),
    SHELL(
            Kind.NAME,
            "the shell of scripts for which neither `SHELL` nor a comment nor a `#!` line names one; without it, `sh`, or `cmd` on"
                    + " images for Windows",
            "",
            Scope.OWN),
    ENDS_SOON(
            Kind.NUMBER,
            "report base images (DF1001) whose support ends within so many days after the day of `--today`; nothing without that"
                    + " option",
            "",
            Scope.OWN),
    BASELINE(Kind.FILE, "file of findings that are known and not reported, relative to this file", "", Scope.OWN),
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
    SORT_FLAGS(Kind.SWITCH, "put flags into the order of Docker's documentation when formatting", "false", Scope.OWN),
    SORT_PACKAGES(
            Kind.SWITCH,
            "sort packages that are installed when formatting, where each has a line of its own",
            "false",
            Scope.OWN),
    ALIGN_CONTINUATIONS(
            Kind.SWITCH,
            "put the escape characters at the ends of the lines of an instruction into one column when formatting",
            "false",
            Scope.OWN),
    OPERATORS(
            Kind.NAME,
            "where `&&`, `||` and `|` between lines of scripts stand after formatting: at the `start` or the `end` of lines, or where they are",
            "keep",
            Scope.OWN),
    FORMAT(Kind.NAME, "output format", "tty", Scope.FILES),
    FORMATS(Kind.NAMES, "output formats", "", Scope.FILES),
    NO_COLOR(Kind.SWITCH, "no colour", "false", Scope.FILES),
    VERBOSE(Kind.SWITCH, "print the profile and the configuration file in use", "false", Scope.FILES);

    /** The kind of value of a key. */
    public enum Kind {
        SWITCH,
        NAME,
        NUMBER,
        /** {@code tab}, or a number of spaces. */
        INDENT,
        /** A list of names. A single name is accepted as a list. */
        NAMES,
        /** Names of rules, prefixes of names, and groups. */
        SELECTORS,
        RULES_BY_SEVERITY,
        /** Path patterns. */
        PATTERNS,
        FILE,
        FILES,
        /** Settings by pattern. */
        SECTIONS,
        REGISTRIES,
        /** Label types by label. */
        LABELS
    }

    /** Where a key is valid. */
    private enum Scope {
        /** In all configuration files. */
        FILES,
        /** In all configuration files, and as an editor setting. */
        EDITORS,
        /** In dflint's own files, but not in those of hadolint. */
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

    /** Returns the setting with a key, or null if there is none. */
    public static @Nullable Setting of(String key) {
        for (Setting setting : values()) {
            if (setting.key().equals(key)) {
                return setting;
            }
        }
        return null;
    }

    /** The key. Where hadolint has the same key, it has the same name. */
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

    /** The default value; empty if there is none. */
    public String byDefault() {
        return byDefault;
    }

    /** The version of dflint that introduced it. */
    public String since() {
        return "0.1";
    }

    /** Whether it is valid only in dflint's own files. */
    public boolean isOwn() {
        return scope == Scope.OWN || scope == Scope.OWN_AND_EDITORS;
    }

    /** Whether it is also an editor setting, {@code dflint.KEY}. */
    public boolean isOfEditors() {
        return scope == Scope.EDITORS || scope == Scope.OWN_AND_EDITORS;
    }

    /** Whether it can be set for some files only. */
    public boolean isPerFile() {
        return switch (this) {
            case RULESET, EXTEND, EXCLUDE, PER_FILE, BASELINE, FORMAT, FORMATS, NO_COLOR, VERBOSE -> false;
            default -> true;
        };
    }

    /** The valid words; empty if they cannot be listed. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        switch (this) {
            case PROFILE -> List.of(Profile.values()).forEach(profile -> words.add(profile.label()));
            case FORMAT, FORMATS -> List.of(Format.values()).forEach(format -> words.add(format.label()));
            case FAILURE_THRESHOLD -> words.addAll(Threshold.NAMES);
            case LABEL_SCHEMA ->
                List.of(LabelType.values())
                        .forEach(type -> words.add(type.name().toLowerCase(Locale.ROOT)));
            case SHELL -> words.addAll(List.of("sh", "dash", "ash", "bash", "busybox", "ksh", "cmd", "powershell"));
            case OPERATORS -> words.addAll(List.of("keep", "start", "end"));
            case OVERRIDE -> List.of(Severity.values()).forEach(severity -> words.add(severity.label()));
            default -> {
                if (kind == Kind.SWITCH) {
                    words.addAll(List.of("true", "false"));
                }
            }
        }
        return words;
    }

    /** A description of valid values, for messages. */
    public String expected() {
        return switch (kind) {
            case RULES_BY_SEVERITY -> RuleNames.ALLOWED;
            case SELECTORS -> RuleNames.SELECTORS;
            case PATTERNS, SECTIONS -> "a pattern such as test/**";
            case NUMBER -> "a number of days up to 3650";
            case FILE, FILES -> "a file; nothing is downloaded";
            case INDENT -> Indent.EXPECTED;
            case REGISTRIES -> "the name of a registry";
            default -> this == RULESET ? Ruleset.EXPECTED : Names.anyOf(words());
        };
    }

    /**
     * Sets a value: a name, {@code true} or {@code false}, a rule, a registry, or {@code NAME:TYPE} for a label.
     * Returns false if it is invalid.
     */
    public boolean take(SettingsBuilder settings, String value) {
        if (kind == Kind.SWITCH) {
            boolean yes = value.equalsIgnoreCase("true");
            return (yes || value.equalsIgnoreCase("false")) && settings.set(this, yes);
        }
        return switch (this) {
            case PROFILE -> settings.profile(value);
            case SELECT, EXTEND_SELECT -> settings.select(this, value);
            case IGNORED -> settings.ignore(value);
            case RULESET -> settings.ruleset(value);
            case EXTEND -> !value.contains("://") && settings.add(this, value);
            case SHELL, OPERATORS -> settings.text(this, value, words().contains(value));
            case ENDS_SOON -> settings.days(value);
            case BASELINE -> settings.text(this, value, !value.isEmpty());
            case EXCLUDE -> settings.add(this, value);
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
